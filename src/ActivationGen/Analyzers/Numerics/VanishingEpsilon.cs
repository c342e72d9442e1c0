using System;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ActivationGen.Analyzers.Numerics;

/// <summary>AG1011: a small number that is lost in rounding, where it was to keep a logarithm or a division from 0.</summary>
internal sealed class VanishingEpsilon : NumericRule
{
    public static readonly DiagnosticDescriptor Descriptor = Describe(
        "AG1011",
        DiagnosticSeverity.Warning,
        "The epsilon vanishes in rounding",
        "{0} is rounded to {1} in {2}, so that the epsilon protects from nothing. Take one above {3}, or compute the small quantity itself.");

    // Nobody expects a guard of so little.
    private const double Negligible = 1e-25;

    // Above it nobody means an epsilon.
    private const double LargestEpsilon = 1e-5;

    public override DiagnosticDescriptor Rule => Descriptor;

    public override void Check(BodyModel body, Findings findings)
    {
        foreach (IBinaryOperation operation in body.Arithmetic)
        {
            bool single = operation.Type!.SpecialType == SpecialType.System_Single;
            if ((!single && operation.Type.SpecialType != SpecialType.System_Double) || operation.OperatorKind is not (BinaryOperatorKind.Add or BinaryOperatorKind.Subtract)) { continue; }

            Term left = body.Read(operation.LeftOperand), right = body.Read(operation.RightOperand);
            if (IsEpsilon(right)) { Check(operation, left, right, single, body, findings); }
            else if (operation.OperatorKind == BinaryOperatorKind.Add && IsEpsilon(left)) { Check(operation, right, left, single, body, findings); }
        }
    }

    private static void Check(IBinaryOperation operation, Term value, Term epsilon, bool single, BodyModel body, Findings findings)
    {
        double small = Math.Abs(epsilon.Resolved.Value), half = single ? Math.Pow(2, -24) : Math.Pow(2, -53);
        // Half a step above a number and a quarter below a power of two: what is smaller is lost at every value in the range.
        double least = LeastMagnitude(value);
        bool subtracted = operation.OperatorKind == BinaryOperatorKind.Subtract != epsilon.Resolved.Value < 0;
        // 1 + 1e-16 is written in tests of precision, 1 - 1e-16 as a bound that a logarithm needs.
        bool lost = least > 0 && (subtracted || value.Resolved.Kind != TermKind.Constant) && small < least * half * (subtracted ? 0.5 : 1);
        string text = operation.Syntax.ToString();
        if (lost && value.Resolved.Kind == TermKind.Constant && IsDeliberate(operation, small)) { return; }

        if (lost || IsComplement(operation, value, small, half, body))
        {
            findings.Report(Descriptor, operation, fix: null, text, lost && value.Resolved.Kind == TermKind.Constant ? Format(value.Resolved.Value) : value.Source.Syntax.ToString(),
                single ? "float" : "double", LeastEpsilon(Math.Max(least, 1) * half * (subtracted ? 0.5 : 1)));
        }
    }

    // 1 - (p + epsilon): where p is 1, which is where it would be needed, the sum is 1 as well.
    private static bool IsComplement(IBinaryOperation sum, Term value, double small, double half, BodyModel body)
    {
        IOperation inner = sum;
        while (inner.Parent is IConversionOperation conversion) { inner = conversion; }

        return sum.OperatorKind == BinaryOperatorKind.Add && small < half && value.Resolved.Kind is not TermKind.Constant
            && inner.Parent is IBinaryOperation { OperatorKind: BinaryOperatorKind.Subtract } difference && difference.RightOperand == inner
            && body.Read(difference.LeftOperand).Resolved.Is(1);
    }

    // The logarithm of a constant guards nothing: it is written to see what is lost. 1 - 1e-300 as a result is how C libraries raise the inexact flag.
    private static bool IsDeliberate(IOperation sum, double small)
    {
        IOperation? user = sum.Parent;
        while (user is IConversionOperation or IConditionalOperation) { user = user.Parent; }

        return user switch
        {
            IArgumentOperation { Parent: IInvocationOperation call } => MathFunctions.Of(call.TargetMethod) is MathFunction.Log or MathFunction.LogP1,
            IReturnOperation => small < Negligible,
            _ => false,
        };
    }

    // What is lost, rounded up to a power of ten.
    private static string LeastEpsilon(double lost) => "1e" + Format(Math.Ceiling(Math.Log10(lost)));

    private static double LeastMagnitude(Term value)
    {
        TermRange range = TermRange.Of(value);
        return range.Low > 0 ? range.Low : range.High < 0 ? -range.High : 0;
    }

    private static bool IsEpsilon(Term term) => term.Resolved is { Kind: TermKind.Constant, Value: not 0 and > -LargestEpsilon and < LargestEpsilon };

    private static string Format(double value) => value.ToString("R", System.Globalization.CultureInfo.InvariantCulture);
}
