using System;
using System.Collections.Generic;
using System.Linq;
using ActivationGen.Kernels;

namespace ActivationGen.Emission;

/// <summary>
/// Prints kernels as a loop over one width: first <see cref="WriteSetup"/>, the constants as vectors, then <see cref="WriteLoop"/>. The method
/// around it, and what it does before and after, are the caller's.
/// </summary>
internal sealed class LoopPrinter
{
    /// <summary>Values, constants included, from which on operations wait for each other rather than for memory: the exponential, not relu.</summary>
    private const int LongKernel = 20;

    private readonly List<LoopBody> _bodies = [];

    /// <param name="kernels">The kernels that run in one pass; they may differ in their lanes, not in their elements.</param>
    /// <param name="isDebug">
    /// Whether the JIT will not optimise. It writes every value to memory then and waits for it to come back; twice the vectors in flight halve the wait, and
    /// registers, of which they would take too many otherwise, don't matter.
    /// </param>
    /// <param name="isByRows">Whether the loop goes over the rows of a batch, which may be short: of a long step the last one would mostly repeat the one before it.</param>
    public LoopPrinter(LanePrinter target, ConstantTable constants, bool isDebug, bool isByRows, params Kernel[] kernels)
    {
        Identifiers identifiers = new();
        identifiers.Reserve("i", "last", "next", "length", "row", "rows", "rowLength", "stride", "constants", "moved", "excess", "anyVector");
        foreach (Kernel kernel in kernels)
        {
            foreach (KernelInput input in kernel.Inputs)
            {
                identifiers.Reserve(input.Kind == InputKind.Uniform ? input.Name : Reference(input.Name));
                if (input.Addend is not null) { identifiers.Reserve(Reference(input.Addend)); }
            }

            foreach (KernelOutput output in kernel.Outputs) { identifiers.Reserve(Reference(output.Name)); }
        }

        int copies = CopiesInFlight(target, isDebug, isByRows, kernels);
        SpillsVectors = isDebug || Array.Exists(kernels, kernel => RegisterPressure.Of(target.Legalise(kernel), copies) > target.Registers);
        foreach (Kernel kernel in kernels) { _bodies.Add(new LoopBody(target, kernel, constants, identifiers, copies, isDebug)); }

        Step = _bodies[0].Step;
        if (_bodies.Exists(body => body.Step != Step)) { throw new ArgumentException("Kernels of one loop process the same elements in a step."); }
    }

    /// <summary>Vectors of elements that a step works on.</summary>
    /// <remarks>
    /// A vector of floats is two of doubles: where those are, there is enough in flight, and all kernels of a loop keep step. In a Debug build eight vectors
    /// of doubles are faster than four by a quarter to a half, six of floats than four by up to a tenth. In Release a third vector hides more of the others' latency (sigmoid:
    /// a sixth of its time), and a fourth once more (exponential, its slope and that of sigmoid: 5 to 11 %), if everything stays in registers; spilled, it costs more than it hides.
    /// </remarks>
    private static int CopiesInFlight(LanePrinter target, bool isDebug, bool isByRows, Kernel[] kernels)
    {
        if (Array.Exists(kernels, kernel => kernel.Format == LaneFormat.SingleInDouble)) { return isDebug ? 4 : 1; }

        if (isDebug) { return 3 * target.Copies; }

        // One value of each vector may be in memory: an operation reads it from there while it waits for another.
        bool Fits(int copies) => Array.TrueForAll(kernels, kernel => RegisterPressure.Of(target.Legalise(kernel), copies) <= target.Registers + copies);
        bool isLong = Array.Exists(kernels, kernel => kernel.Values.Length > LongKernel);
        if (target.Copies != 2 || !isLong || isByRows) { return target.Copies; }

        // Branches for few elements spill what they need, and with four vectors the JIT of .NET 9 computes other bits there (slopes of sine and snake).
        bool hasBranch = Array.Exists(kernels, kernel => kernel.Values.Any(value => value.IsRare));
        return !hasBranch && Fits(copies: 4) ? 4 : Fits(copies: 3) ? 3 : target.Copies;
    }

    /// <summary>The elements that one iteration processes; the loop needs at least as many.</summary>
    public int Step { get; }

    /// <summary>Whether vectors of the loop live in its method's frame on the stack: without optimisation all, otherwise those that registers have no room for.</summary>
    public bool SpillsVectors { get; }

    /// <summary>The name of the parameter that refers to the first element of a stream.</summary>
    public static string Reference(string stream) => "first" + Identifiers.Pascal(stream);

    /// <summary>The vectors that stay the same: constants, uniform inputs, tables.</summary>
    public void WriteSetup(SourceWriter writer)
    {
        foreach (LoopBody body in _bodies) { body.WriteSetup(writer); }
    }

    /// <summary>The loop over <paramref name="length"/> elements, an expression of type nuint that is at least <see cref="Step"/>.</summary>
    public void WriteLoop(SourceWriter writer, string length)
    {
        writer.Line($"nuint i = 0, last = {length} - {Step};");
        WriteLoads(writer, "i", declare: true);
        using (writer.Block("while (true)"))
        {
            foreach (LoopBody body in _bodies) { body.WriteBody(writer); }

            writer.Line();
            using (writer.Block("if (i == last)"))
            {
                WriteStores(writer);
                writer.Line("break;");
            }

            writer.Line();
            writer.Line("// The last step overlaps the one before it, so it is loaded before that one is stored.");
            writer.Line($"nuint next = i + {Step} < last ? i + {Step} : last;");
            WriteLoads(writer, "next", declare: false);
            WriteStores(writer);
            writer.Line("i = next;");
        }
    }

    private void WriteLoads(SourceWriter writer, string index, bool declare)
    {
        foreach (LoopBody body in _bodies) { body.WriteLoads(writer, index, declare); }
    }

    private void WriteStores(SourceWriter writer)
    {
        foreach (LoopBody body in _bodies) { body.WriteStores(writer); }
    }
}
