using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ActivationGen.BuildCost;

/// <summary>
/// A project as users have it: mostly business code, a quarter that computes, some networks. It stands alone, and its files are the same in every run.
/// </summary>
internal static class MadeProject
{
    // Of a hundred files each.
    private static readonly (int Share, System.Func<int, string> Make)[] Kinds =
    [
        (34, BusinessFiles.Entity),
        (38, BusinessFiles.Service),
        (8, NumericFiles.Geometry),
        (7, NumericFiles.Statistics),
        (6, NumericFiles.Matrix),
        (4, NetworkFiles.HandWritten),
        (2, NetworkFiles.Torch),
        (1, NetworkFiles.Declared),
    ];

    /// <summary>Writes the project into a folder, and gives its number of lines.</summary>
    public static int Write(string folder, int files, string feed, string version)
    {
        string sources = Directory.CreateDirectory(Path.Combine(folder, "Sources")).FullName;
        System.Func<int, string>[] hundred = [.. Kinds.SelectMany(kind => Enumerable.Repeat(kind.Make, kind.Share))];
        int lines = 0;
        foreach (int number in Enumerable.Range(0, files))
        {
            // 37 and 100 have no common factor: kinds are mixed, and each hundred has all of them.
            string text = hundred[number * 37 % 100](number);
            lines += text.Count(c => c == '\n');
            File.WriteAllText(Path.Combine(sources, $"File{number:D4}.cs"), text);
        }

        foreach (KeyValuePair<string, string> file in Surroundings(feed, version)) { File.WriteAllText(Path.Combine(folder, file.Key), file.Value); }

        return lines;
    }

    private static Dictionary<string, string> Surroundings(string feed, string version) => new()
    {
        // Nothing of a repository above may have a say.
        ["Directory.Build.props"] = "<Project/>",
        ["Directory.Build.targets"] = "<Project/>",
        ["Directory.Packages.props"] = "<Project/>",
        ["nuget.config"] = $"<configuration><packageSources><add key=\"built\" value=\"{feed}\"/></packageSources></configuration>",
        ["Shop.csproj"] =
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <RestorePackagesPath>packages</RestorePackagesPath>
                <NoWarn>$(NoWarn);CS1591</NoWarn>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="ActivationGen" Version="{version}" PrivateAssets="all" />
                <PackageReference Include="TorchSharp" Version="0.107.0" />
              </ItemGroup>
            </Project>
            """,
    };
}
