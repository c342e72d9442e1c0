using System.Collections.Generic;
using ActivationGen.Declarations;

namespace ActivationGen.Emission.Rows;

/// <summary>
/// A function that is no map of single elements, over rows or of two inputs: its members, and the code behind them. One file a function; <see cref="RowFunctions"/>
/// lists them.
/// </summary>
internal abstract class RowFunction
{
    /// <summary>The catalog's name.</summary>
    public abstract string Name { get; }

    /// <summary>The sets of the activation's parameters that the declared method may take as arguments.</summary>
    public virtual IEnumerable<EquatableArray<Learnable>> ArgumentSets => [[]];

    /// <summary>The formula, for doc comments.</summary>
    public abstract string Formula { get; }

    /// <summary>What infinities and NaN give, for doc comments.</summary>
    public abstract string Remarks { get; }

    /// <summary>The members, forms that can be declared first.</summary>
    /// <param name="arguments">The parameters that are arguments.</param>
    public abstract IEnumerable<RowMember> Members(EquatableArray<Learnable> arguments);

    /// <summary>Writes the members of the kernel class.</summary>
    public abstract void WriteKernels(RowKernelsWriter kernels);

    /// <summary>The runtime's files that its code calls, in addition to those of every function over rows.</summary>
    public virtual IEnumerable<string> RuntimeFiles(TargetFacts target) => [];

    /// <summary>Those that are called only if parameters are arguments.</summary>
    public virtual IEnumerable<string> ArgumentFiles => [];
}
