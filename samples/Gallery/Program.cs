using System;
using System.IO;
using ActivationGen.Gallery;

if (Array.Exists(args, argument => argument is "-h" or "--help"))
{
    Console.WriteLine(Options.Usage);
    return 0;
}

(Options? options, string? error) = Options.Parse(args);
if (options is null)
{
    Console.Error.WriteLine(error);
    return 1;
}

try
{
    Directory.CreateDirectory(options.Folder);
    foreach (Panel panel in Panel.All)
    {
        if (options.Activation is not null && options.Activation != panel.Name) { continue; }

        Console.WriteLine(Picture.Save(panel, options.Folder, options.Png));
    }

    if (options.Activation is null) { Console.WriteLine(Overview.Save(Panel.All, options.Folder)); }

    return 0;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"Cannot write to '{options.Folder}': {exception.Message}");
    return 1;
}
