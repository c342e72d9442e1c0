using System.Collections.Generic;
using System.Linq;
using ActivationGen.Emission.Rows.Functions;

namespace ActivationGen.Emission.Rows;

/// <summary>All functions over rows, by their names in the catalog.</summary>
internal static class RowFunctions
{
    private static readonly Dictionary<string, RowFunction> ByName = new RowFunction[]
    {
        new Softmax(),
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
    }.ToDictionary(function => function.Name);

    public static RowFunction Get(string name) => ByName[name];
}
