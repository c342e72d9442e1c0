using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>AG1007: the logarithm of a sum of exponentials that overflow.</summary>
internal sealed class UnshiftedLogSumExp : NumericRule
{
    public static readonly DiagnosticDescriptor Descriptor = Describe(
        "AG1007",
        DiagnosticSeverity.Warning,
        "Log-sum-exp without subtracting the maximum",
        "This log-sum-exp is infinite as soon as one input is above {0}, and -infinity where all are far below 0. Take the maximum m off every input first, "
        + "and add it to the logarithm again: m + Log(sum of Exp(x - m)).");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        foreach (Term logarithm in body.Calls(MathFunction.Log))
        {
            if (logarithm.Source is not IInvocationOperation { Arguments: { Length: 1 } arguments }
                || body.Exponentials.SummedBy(arguments[0].Value) is not { } summed || findings.IsClaimed(summed) || ShiftOfExponential.IsSafe(summed, body))
            {
                continue;
            }

            findings.Report(Descriptor, logarithm.Source, [summed], ExponentialLimit.Of(summed).Text);
        }
    }
}
