using ClaimExtractor.Cli;

return await CommandLine.RunAsync(args, StandardStreams.Open());
