using System.Collections.Generic;
using System.Linq;

namespace ActivationGen.Kernels;

/// <summary>
/// What of a kernel is computed for every element, and what only where a rare selection asks for it (<see cref="KernelBuilder.SelectRarely"/>): the printers put that
/// into a branch, and its constants with it.
/// </summary>
internal sealed class RareBranches
{
    private readonly Kernel _kernel;
    private readonly HashSet<Value> _common;

    public RareBranches(Kernel kernel)
    {
        _kernel = kernel;
        _common = Needed(kernel.Outputs.Select(output => output.Value), value => value.IsRare);
    }

    /// <summary>Whether the value is computed for every element.</summary>
    public bool IsCommon(Value value) => _common.Contains(value);

    /// <summary>The values that one rare selection adds, in order. Two may have some in common, which then are in both branches.</summary>
    public IReadOnlyList<Value> ValuesOf(Value selection)
    {
        HashSet<Value> needed = Needed([selection.Operands[2]], _ => false);
        return [.. _kernel.Values.Where(value => needed.Contains(value) && !_common.Contains(value))];
    }

    private HashSet<Value> Needed(IEnumerable<Value> roots, System.Func<Value, bool> leavesOutException)
    {
        HashSet<Value> needed = [.. roots];
        for (int i = _kernel.Values.Length - 1; i >= 0; i--)
        {
            Value value = _kernel.Values[i];
            if (!needed.Contains(value)) { continue; }

            for (int k = 0; k < value.Operands.Length; k++)
            {
                if (k != 2 || !leavesOutException(value)) { needed.Add(value.Operands[k]); }
            }
        }

        return needed;
    }
}
