using System;
using System.Linq;
using ActivationGen.Benchmarks;
using BenchmarkDotNet.Running;

// --short: a table of ratios in a minute or two, --short-rows: that of functions over rows, --short-gated: of gated ones, --short-batches: of batches with a bias; otherwise BenchmarkDotNet with its own options, hours for everything.
if (args.Contains("--short")) { ShortTable.Write(Console.Out); }
else if (args.Contains("--short-rows")) { ShortTable.WriteRows(Console.Out); }
else if (args.Contains("--short-gated")) { ShortTable.WriteGated(Console.Out); }
else if (args.Contains("--short-batches")) { BatchTable.Write(Console.Out); }
else { BenchmarkSwitcher.FromAssembly(typeof(ActivationBenchmarks).Assembly).Run(args); }
