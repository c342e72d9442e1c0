using System.Diagnostics;
using Xunit;

namespace ActivationGen.Package.Tests;

/// <summary>A finished run of dotnet.</summary>
public sealed record CommandLine(int ExitCode, string Text)
{
    public static CommandLine Run(string folder, params string[] arguments)
    {
        ProcessStartInfo start = new("dotnet", arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // The test host's own settings would make the inner build another one than the user's; a build server would outlive the temporary folder.
        foreach (string name in (string[])["MSBuildSDKsPath", "MSBUILD_EXE_PATH", "MSBuildExtensionsPath", "DOTNET_HOST_PATH"]) { start.Environment.Remove(name); }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        using Process process = Process.Start(start)!;
        System.Threading.Tasks.Task<string> errors = process.StandardError.ReadToEndAsync();
        string text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandLine(process.ExitCode, text + errors.GetAwaiter().GetResult());
    }

    public CommandLine AssertSuccess()
    {
        Assert.True(ExitCode == 0, Text);
        return this;
    }
}
