using System.Diagnostics;
using System.Globalization;

namespace ClaimExtractor.Tests.Cluster;

/// <summary>
/// A Dask scheduler and workers of one thread each, as processes on this machine, on ports that are free. Each worker has a process group
/// of its
/// own, so that it can be lost with all that it runs, as a machine is.
/// </summary>
internal sealed class DaskCluster : IDisposable
{
    public const string Python = "/usr/bin/python3";

    private readonly TemporaryFolder _folder = new();
    private readonly List<Process> _groups = [];

    private DaskCluster()
    {
    }

    /// <summary>Written by the scheduler: where it is.</summary>
    public string SchedulerFile => _folder.PathTo("scheduler.json");

    /// <summary>Starts the processes and waits until all workers are there; ends the test where Dask is not installed.</summary>
    public static async Task<DaskCluster> Start(int workers, CancellationToken cancellation)
    {
        Require();
        var cluster = new DaskCluster();
        try
        {
            cluster.StartPart("dask_scheduler", "--port", "0");
            await Until(() => File.Exists(cluster.SchedulerFile), cancellation);
            for (var number = 0; number < workers; number++)
                cluster.StartPart(
                    "dask_worker",
                    "--nthreads",
                    "1",
                    "--nanny",
                    "--local-directory",
                    cluster._folder.PathTo($"worker-{number}")
                );
            await Until(() => cluster.Log.Split("Register worker").Length > workers, cancellation);
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>Ends the test where Dask is not installed.</summary>
    public static void Require()
    {
        OutsideTool.Require(Python, "python3");
        foreach (var module in (string[])["dask", "distributed"])
            if (!Directory.Exists($"/usr/lib/python3/dist-packages/{module}"))
                OutsideTool.Missing($"Python's '{module}' is not installed: apt-get install python3-{module}");
    }

    /// <summary>What the scheduler said.</summary>
    public string Log
    {
        get
        {
            using var log = new StreamReader(
                new FileStream(_folder.PathTo("dask_scheduler-0.log"), FileMode.OpenOrCreate, FileAccess.Read, FileShare.ReadWrite)
            );
            return log.ReadToEnd();
        }
    }

    /// <summary>Kills a worker while it runs the program; its nanny starts another, and the program goes on beside the task that does its
    /// work again.</summary>
    public async Task KillWorker(int number, CancellationToken cancellation)
    {
        var worker = 0;
        await Until(() => (worker = Children(_groups[number + 1].Id).FirstOrDefault(child => Children(child).Any())) != 0, cancellation);
        Kill(worker);
    }

    /// <summary>Kills a worker, its nanny and the program at once while the program runs.</summary>
    public async Task KillMachine(int number, CancellationToken cancellation)
    {
        var nanny = _groups[number + 1].Id;
        await Until(() => Children(nanny).SelectMany(Children).Any(), cancellation);
        Kill(-nanny);
    }

    public static async Task Until(Func<bool> condition, CancellationToken cancellation)
    {
        while (!condition())
            await Task.Delay(20, cancellation);
    }

    public void Dispose()
    {
        foreach (var group in _groups)
        {
            Kill(-group.Id);
            group.WaitForExit();
            group.Dispose();
        }

        _folder.Dispose();
    }

    private void StartPart(string module, params string[] options)
    {
        var log = _folder.PathTo($"{module}-{_groups.Count}.log");
        string[] command =
        [
            Python,
            "-m",
            $"distributed.cli.{module}",
            "--host",
            "127.0.0.1",
            "--no-dashboard",
            "--scheduler-file",
            SchedulerFile,
            .. options,
        ];
        // setsid and the shell become Python: its process has the id of the group.
        _groups.Add(
            Process.Start(
                new ProcessStartInfo("setsid", ["sh", "-c", "exec \"$@\" >\"$0\" 2>&1", log, .. command]) { UseShellExecute = false }
            )!
        );
    }

    /// <summary>A process, or with a minus sign its group; one that is gone is let be.</summary>
    private static void Kill(int process)
    {
        using var kill = Process.Start(
            new ProcessStartInfo("sh", ["-c", $"kill -s KILL -- {process} 2>/dev/null || true"]) { UseShellExecute = false }
        )!;
        kill.WaitForExit();
    }

    private static IEnumerable<int> Children(int parent)
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
            if (
                int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
                && Parent(folder) == parent
            )
                yield return process;
    }

    private static int Parent(string process)
    {
        try
        {
            // The name, in brackets, may hold anything; the state and the parent come after it.
            var facts = File.ReadAllText($"{process}/stat");
            return int.Parse(facts[(facts.LastIndexOf(')') + 1)..].Split(' ')[2], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
