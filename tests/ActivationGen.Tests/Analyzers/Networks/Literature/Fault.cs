namespace ActivationGen.Tests.Analyzers.Networks.Literature;

/// <summary>A fault kind of the literature on activations, losses and initialisation, as a TorchSharp program.</summary>
/// <param name="Source">The tool or benchmark that it is from.</param>
/// <param name="Kind">The fault.</param>
/// <param name="Rule">The rule that reports it; none where it is not found.</param>
/// <param name="Program">Statements of a method with <c>x</c> and <c>y</c>.</param>
/// <param name="Corrected">The program without the fault; empty where it is not found.</param>
/// <param name="Reason">Why it is not found.</param>
internal sealed record Fault(string Source, string Kind, string? Rule, string Program, string Corrected, string Reason = "");
