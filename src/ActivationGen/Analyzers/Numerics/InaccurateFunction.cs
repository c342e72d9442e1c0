using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>AG1009: a function whose name promises digits that its implementation loses.</summary>
internal sealed class InaccurateFunction : NumericRule
{
    public static readonly DiagnosticDescriptor Descriptor = Describe(
        "AG1009",
        DiagnosticSeverity.Info,
        "The function is less accurate than its name says",
        "{0} {1}. {2}.");

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        foreach (Term call in body.Calls(MathFunction.ExpM1))
        {
            Report(findings, call, CancellationNearZero.StableExponential(call, call[0]), "computes Exp(x) - 1 and loses its digits where x is near 0",
                "Write Tanh(x / 2) * (Exp(x) + 1)");
        }

        foreach (Term call in body.Calls(MathFunction.LogP1))
        {
            Report(findings, call, CancellationNearZero.StableLogarithm(call, call[0]), "computes Log(x + 1) and loses its digits where x is near 0",
                "Write Abs(x) < 0.5 ? 2 * Atanh(x / (2 + x)) : Log(1 + x)");
        }

        foreach (IInvocationOperation call in body.Invocations)
        {
            if (call.TargetMethod.Name is not ("ExpM1" or "LogP1" or "Tanh") || !MathFunctions.IsTensorPrimitives(call.TargetMethod)) { continue; }

            bool tanh = call.TargetMethod.Name == "Tanh";
            findings.Report(
                Descriptor, call, fix: null, $"TensorPrimitives.{call.TargetMethod.Name}",
                tanh ? "gives 0 for tiny arguments, and other results at other span lengths" : "loses its digits where x is near 0",
                tanh ? "A method with [Activation(\"tanh\")] is right to the last bit or two" : "Compute the few elements near 0 one by one");
        }
    }

    private static void Report(Findings findings, Term call, StableForm? fix, string effect, string repair)
    {
        IMethodSymbol method = ((IInvocationOperation)call.Source).TargetMethod;
        findings.Report(Descriptor, call.Source, fix, $"{method.ContainingType.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}.{method.Name}", effect, repair);
    }
}
