using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Emission;

namespace ActivationGen.Declarations;

/// <summary>A member of a family as the compiler tells members apart.</summary>
/// <param name="Name">The method's name, without <c>@</c>.</param>
/// <param name="Key">Name and parameter types, as <see cref="ActivationDeclaration.ExistingMembers"/> spells them.</param>
internal readonly record struct FamilySignature(string Name, string Key);

/// <summary>The signatures of everything that a declaration yields.</summary>
internal static class FamilySignatures
{
    private static readonly ActivationMembers[] Members =
    [
        ActivationMembers.Forward, ActivationMembers.Derivative, ActivationMembers.WithDerivative, ActivationMembers.Backward,
        ActivationMembers.BackwardFromOutput, ActivationMembers.Batch, ActivationMembers.BatchBackward,
    ];

    /// <summary>The signatures of an activation's members, the declared method's own included if it is among them.</summary>
    public static IEnumerable<FamilySignature> Of(
        string method, ElementType type, ActivationMembers members, ActivationKind kind, EquatableArray<Learnable> learnables)
    {
        string element = type == ElementType.Double ? "double" : "float";
        foreach (ActivationMembers member in Members)
        {
            if ((members & member) == 0) { continue; }

            MemberShape shape = MemberShape.Of(member, learnables);
            string name = method + shape.Suffix;
            if (shape.HasScalarForm && kind == ActivationKind.Elementwise) { yield return new FamilySignature(name, $"{name}({string.Join(",", shape.Inputs.Select(_ => element))})"); }

            List<string> types = [.. shape.Parameters.Select(parameter => parameter.Type(element))];
            // A row-wise function's rows are given by their length, not by a bias.
            if (kind == ActivationKind.Rowwise && shape.HasRows) { types[1] = "int"; }

            if (kind == ActivationKind.Rowwise && member == ActivationMembers.BatchBackward) { types = ["ReadOnlySpan", "int", "ReadOnlySpan", "Span"]; }

            string key = string.Join(",", types);
            yield return new FamilySignature(name, $"{name}({key})");
            if (kind == ActivationKind.Rowwise && member == ActivationMembers.BatchBackward && (members & ActivationMembers.BackwardFromOutput) != 0)
            {
                yield return new FamilySignature(name + "FromOutput", $"{name}FromOutput({key})");
            }
        }
    }
}
