namespace ClaimExtractor.Cli;

/// <summary>
/// A file's path as the dataset names it, with nothing of the machine: below the current folder where the file lies there, so that
/// <c>input/a.txt</c> is
/// found again, else below the folder that all inputs share. With forward slashes.
/// </summary>
internal static class PublishedPath
{
    public static string Of(InputFile file)
    {
        if (file.Path == InputFiles.StandardInput)
            return file.Path;
        var here = Directory.GetCurrentDirectory();
        var relative = Path.GetRelativePath(here, Path.GetFullPath(file.Path));
        var lies = here != Path.GetPathRoot(here) && !Path.IsPathRooted(relative) && relative.Split(Path.DirectorySeparatorChar)[0] != "..";
        return (lies ? relative : file.RelativePath).Replace(Path.DirectorySeparatorChar, '/');
    }
}
