using System;
using System.IO;
using ActivationGen.CatalogDocs;

// Writes docs/catalog.md from the catalog. A test is red while the two differ.
if (args.Length != 1 || args[0] is "-h" or "--help")
{
    Console.WriteLine("usage: dotnet run --project tools/CatalogDocs -- docs/catalog.md");
    return args.Length == 1 ? 0 : 1;
}

File.WriteAllText(args[0], CatalogPage.Write());
return 0;
