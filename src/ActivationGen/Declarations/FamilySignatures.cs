using System.Collections.Generic;
using System.Linq;
using ActivationGen.Catalog;
using ActivationGen.Emission;
using ActivationGen.Emission.Rows;

namespace ActivationGen.Declarations;

/// <summary>A member of a family as the compiler tells members apart.</summary>
/// <param name="Name">The method's name, without <c>@</c>.</param>
/// <param name="Key">Name and parameter types, as <see cref="ActivationDeclaration.ExistingMembers"/> spells them.</param>
internal readonly record struct FamilySignature(string Name, string Key);

/// <summary>The signatures of everything that a declaration yields.</summary>
internal static class FamilySignatures
{
    /// <summary>The signatures of an activation's members, the declared method's own included if it is among them.</summary>
    public static IEnumerable<FamilySignature> Of(string method, ActivationArguments arguments, MethodSignature declared)
    {
        ActivationMembers members = arguments.Members;
        string element = declared.ElementType == ElementType.Double ? "double" : "float";
        if (arguments.Entry.Kind != ActivationKind.Elementwise)
        {
            foreach (RowMember member in RowFunctions.Get(arguments.Entry.Name).Members(declared.Arguments))
            {
                if ((members & member.Members) == member.Members)
                {
                    yield return new FamilySignature(method + member.Suffix, $"{method}{member.Suffix}({member.TypesKey(element)})");
                    if (member.HasParallelForm && (members & ActivationMembers.Parallel) != 0)
                    {
                        yield return new FamilySignature(method + member.Suffix, $"{method}{member.Suffix}({member.ParallelTypesKey(element)})");
                    }
                }
            }

            yield break;
        }

        foreach (ActivationMembers member in MemberShape.Shapes.Select(shape => shape.Member).Where(member => (members & member) != 0))
        {
            MemberShape shape = MemberShape.Of(member, declared.Learnables);
            string name = method + shape.Suffix;
            if (shape.HasScalarForm) { yield return new FamilySignature(name, $"{name}({string.Join(",", shape.Inputs.Select(_ => element))})"); }

            yield return new FamilySignature(name, $"{name}({string.Join(",", shape.Parameters.Select(parameter => parameter.Type(element)))})");
            if ((members & ActivationMembers.Parallel) != 0) { yield return new FamilySignature(name, $"{name}({string.Join(",", shape.ParallelTypes(element))})"); }
        }
    }
}
