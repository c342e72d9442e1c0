using System;
using System.Linq;

namespace ActivationGen.Emission;

/// <summary>The call of a member's method for one section of the elements.</summary>
internal static class SectionCall
{
    /// <param name="shape">The member.</param>
    /// <param name="start">The first element of the section, as an expression; of use to noise.</param>
    /// <param name="whole">Makes of the name of a span over all elements the section's part of it.</param>
    /// <param name="column">Makes of the name of an input of one element a column what is passed.</param>
    /// <param name="sums">Makes of the name of a sum over the rows where the section's goes.</param>
    public static string Of(MemberShape shape, string start, Func<string, string> whole, Func<string, string> column, Func<string, string> sums) =>
        $"{shape.LoopName}({string.Join(", ", shape.Parameters.Select(parameter => parameter switch
        {
            { Name: "keepProbability" } => "noise",
            { Name: "seed" } => start,
            { IsOutput: true, PerColumn: true } or { IsOutput: true, IsValue: true } => sums(parameter.Name),
            { IsValue: true } => parameter.Name,
            { PerColumn: true } => column(parameter.Name),
            _ => whole(parameter.Name),
        }))})";
}
