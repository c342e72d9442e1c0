using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks.Reading;

/// <summary>A layer where it is applied.</summary>
/// <param name="Layer">The layer.</param>
/// <param name="At">The call, or the layer's place in a <c>Sequential</c>.</param>
/// <param name="IsShared">Whether its output goes to more than one place.</param>
internal sealed record Step(Layer Layer, IOperation At, bool IsShared);

/// <summary>Layers one after the other, the first one first. Identities are left out.</summary>
internal sealed class LayerChain
{
    private LayerChain(List<Step> steps) => Steps = steps;

    public IReadOnlyList<Step> Steps { get; }

    public static LayerChain To(Flow end)
    {
        List<Step> steps = [];
        for (Flow? flow = end; flow?.Layer is not null; flow = flow.Input) { steps.Add(new Step(flow.Layer, flow.At!, flow.Consumers > 1)); }

        steps.Reverse();
        return new LayerChain(steps);
    }

    public static LayerChain Of(List<Step> steps) => new(steps);

    /// <summary>The index of the nearest step before <paramref name="index"/> that does more than move values or drop some of them; -1: none.</summary>
    public int Before(int index)
    {
        for (int i = index - 1; i >= 0; i--)
        {
            if (Steps[i].Layer.Kind is not (LayerKind.Shape or LayerKind.Dropout)) { return i; }
        }

        return -1;
    }

    /// <summary>As <see cref="Before"/>, in the other direction.</summary>
    public int After(int index)
    {
        for (int i = index + 1; i < Steps.Count; i++)
        {
            if (Steps[i].Layer.Kind is not (LayerKind.Shape or LayerKind.Dropout)) { return i; }
        }

        return -1;
    }
}
