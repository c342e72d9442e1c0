using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>AG1001: a softmax whose exponentials overflow.</summary>
internal sealed class UnshiftedSoftmax : NumericRule
{
    public static readonly DiagnosticDescriptor Descriptor = Describe(
        "AG1001",
        DiagnosticSeverity.Warning,
        "Softmax without subtracting the maximum",
        "This softmax is NaN as soon as one input is above {0}, where the exponential overflows. Subtract the row's maximum from every input first, "
        + "or let [Activation(\"softmax\")] generate it.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        HashSet<IOperation> reported = [];
        foreach ((IOperation quotient, IInvocationOperation summed, IInvocationOperation numerator) in body.Exponentials.Softmaxes)
        {
            if (reported.Contains(summed) || ShiftOfExponential.IsSafe(summed, body) || ShiftOfExponential.IsSafe(numerator, body)) { continue; }

            reported.Add(summed);
            findings.Report(Descriptor, numerator, [numerator, summed], ExponentialLimit.Of(numerator).Text);
            findings.Claim(quotient);
            if (summed != numerator) { findings.Claim(summed); }
        }
    }
}
