using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Emission.Gated;
using ActivationGen.Emission.Rows.Functions;

namespace ActivationGen.Emission.Rows;

/// <summary>All functions over rows and of two inputs, by their names in the catalog.</summary>
internal static class RowFunctions
{
    private static readonly Dictionary<string, RowFunction> ByName = new RowFunction[]
    {
        new Softmax(),
        new Softmax1(),
        new Softmin(),
        new LogSoftmax(),
        new LogSumExp(),
        new MaskedSoftmax(),
        new CausalSoftmax(),
        new SoftmaxCrossEntropy(),
        new Sparsemax(),
        new Entmax15(),
        new Hardmax(),
        new Maxout(),
    }.Concat(ActivationCatalog.Entries.Where(entry => entry.Kind == ActivationKind.Gated).Select(entry => new GatedFunction(entry))).ToDictionary(function => function.Name);

    public static RowFunction Get(string name) => ByName[name];
}
