using System;
using System.Linq;
using ActivationGen.Benchmarks;
using BenchmarkDotNet.Running;

// --short: a table of ratios in a minute or two; otherwise BenchmarkDotNet with its own options, hours for everything.
if (args.Contains("--short")) { ShortTable.Write(Console.Out); }
else { BenchmarkSwitcher.FromAssembly(typeof(ActivationBenchmarks).Assembly).Run(args); }
