using Microsoft.CodeAnalysis;

namespace ActivationGen.Analyzers.Networks.Reading;

/// <summary>A tensor or buffer: the layer that it comes out of, and what went into that. Without a layer it is where the reading starts.</summary>
internal sealed class Flow
{
    /// <summary>A chain of this length is no network but a reading gone astray.</summary>
    public const int MaximumDepth = 512;

    public Flow()
    {
    }

    /// <param name="layer">The layer.</param>
    /// <param name="input">What goes in.</param>
    /// <param name="at">Where it is applied: the call, or the layer's place in a <c>Sequential</c>.</param>
    public Flow(Layer layer, Flow? input, IOperation at)
    {
        Layer = layer;
        At = at;
        // What is opaque or joined has no single way in.
        if (input is null) { return; }

        input.Consumers++;
        if (layer.Kind is not (LayerKind.Opaque or LayerKind.Join) && input.Depth < MaximumDepth)
        {
            Input = input;
            Depth = input.Depth + 1;
            input.IsContinued = true;
        }
    }

    public Layer? Layer { get; }

    public Flow? Input { get; }

    public IOperation? At { get; }

    public int Depth { get; }

    /// <summary>Whether a chain of layers goes on after it.</summary>
    public bool IsContinued { get; private set; }

    /// <summary>How many layers take it in.</summary>
    public int Consumers { get; private set; }
}
