using System.Runtime.InteropServices;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace ClaimExtractor.Cli;

/// <summary>What a command reads and writes besides files.</summary>
/// <param name="Output">Data only; text is UTF-8 without a byte-order mark.</param>
/// <param name="Error">Everything that is said to a person.</param>
/// <param name="ErrorWidth">Columns of the terminal behind <paramref name="Error"/>; null when it is none.</param>
internal sealed record StandardStreams(Stream Input, Stream Output, TextWriter Error, bool OutputIsTerminal, int? ErrorWidth)
{
    private const int InputDescriptor = 0, OutputDescriptor = 1, ErrorDescriptor = 2;

    /// <summary>The output as a stream that says when nobody reads it any more; null where <see cref="Output"/> will do.</summary>
    public Stream? BreakingOutput { get; init; }

    public static StandardStreams Open()
    {
        if (OperatingSystem.IsWindows() && !Console.IsErrorRedirected)
            Console.OutputEncoding = Encoding.UTF8;
        var input = new StandardInput(IsClosed(InputDescriptor) ? new ClosedStream("standard input") : Console.OpenStandardInput());
        (TextWriter error, int? width) = IsClosed(ErrorDescriptor)
            ? (TextWriter.Null, default(int?))
            : (new MessageWriter(Console.Error), Width());
        return IsClosed(OutputDescriptor)
            ? new StandardStreams(input, new ClosedStream("standard output"), error, OutputIsTerminal: false, width)
            : new StandardStreams(input, Console.OpenStandardOutput(), error, !Console.IsOutputRedirected, width)
            {
                BreakingOutput = Pipe(),
            };
    }

    /// <summary>
    /// Whether the program was started without the stream. Its number then is free, or belongs to a file of the runtime, such as a pipe on
    /// which one would wait for ever; unlike all that is inherited, that is closed on exec.
    /// </summary>
    private static bool IsClosed(int descriptor)
    {
        const int GetDescriptorFlags = 1,
            CloseOnExec = 1;
        return OperatingSystem.IsLinux()
            && DescriptorFlags(descriptor, GetDescriptorFlags) is var flags
            && (flags < 0 || (flags & CloseOnExec) != 0);
    }

    [DllImport("libc", EntryPoint = "fcntl")]
    private static extern int DescriptorFlags(int descriptor, int command);

    /// <summary>The console's stream swallows what is written into a pipe that is closed. A file is left to it: it writes where the file's
    /// shared position is.</summary>
    private static FileStream? Pipe()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
            return null;
        try
        {
            var pipe = new FileStream(new SafeFileHandle(OutputDescriptor, ownsHandle: false), FileAccess.Write, bufferSize: 0);
            return pipe.CanSeek ? null : pipe;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return null;
        }
    }

    private static int? Width()
    {
        if (Console.IsErrorRedirected)
            return null;
        try
        {
            return Console.WindowWidth is > 0 and var width ? width : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
