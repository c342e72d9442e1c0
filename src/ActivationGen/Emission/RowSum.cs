using System.Collections.Generic;
using System.Linq;
using ActivationGen.Declarations;

namespace ActivationGen.Emission;

/// <summary>
/// A sum over the rows that comes out of a member. That of a bias is made of elements, as its sections are; that of a learnable parameter is carried in double,
/// of doubles with what was rounded off, and rounded at the end.
/// </summary>
/// <param name="Name">The output.</param>
/// <param name="IsOfElements">Whether it is that of a bias.</param>
/// <param name="IsValue">Whether it is one value for all elements.</param>
/// <param name="Column">An input of one element a column, which gives the length; none if there is no such input.</param>
/// <param name="Element">The element type.</param>
internal sealed record RowSum(string Name, bool IsOfElements, bool IsValue, string? Column, string Element)
{
    public static List<RowSum> Of(MemberShape shape, ElementType elementType)
    {
        string? column = ColumnOf(shape);
        string element = elementType == ElementType.Double ? "double" : "float";
        return [.. shape.Outputs.Where(output => output.PerColumn || output.IsValue)
            .Select(output => new RowSum(output.Name, output.Name == "gradBias", output.IsValue, column, element))];
    }

    /// <summary>The elements of a section, as an expression.</summary>
    public static string Section(MemberShape shape) => $"RowSections.Length({(ColumnOf(shape) is { } column ? column + ".Length" : "1")})";

    /// <summary>The variable of a section's sums.</summary>
    public string Part => Name + "Part";

    /// <summary>The type that sections are summed up in.</summary>
    public string Type => IsOfElements ? Element : "double";

    /// <summary>The number of sums, as an expression.</summary>
    public string Length => IsValue ? "1" : Column + ".Length";

    /// <summary>The elements that they take.</summary>
    public string Width => IsOfElements || Element == "float" ? Length : IsValue ? "2" : $"2 * {Length}";

    private string Totals => Name + "Totals";

    /// <summary>Declares room for sums, which is given back by <see cref="WriteReturn"/>.</summary>
    public void WriteBuffer(SourceWriter writer, string name) =>
        writer.Line($"Span<{Type}> {name} = {ScratchText.Take(Type, Width, name + "Rented")};");

    /// <summary>Gives room back.</summary>
    public static void WriteReturn(SourceWriter writer, string name) => writer.Line($"Scratch.Return({name}Rented);");

    /// <summary>Declares and clears what sections are added to.</summary>
    public void WriteStart(SourceWriter writer, string destination)
    {
        if (IsOfElements)
        {
            writer.Line($"{destination}.Clear();");
            return;
        }

        WriteBuffer(writer, Totals);
        writer.Line($"{Totals}.Clear();");
    }

    /// <summary>The statement that adds sections, in order.</summary>
    public string Add(string sections, string destination) => IsOfElements
        ? $"Blocks.AddRows({sections}, 0, {destination});"
        : $"ChannelSums.Add{(Element == "float" ? "Single" : "Double")}Sections({sections}, {Totals});";

    /// <summary>Rounds the totals into the output.</summary>
    public void WriteEnd(SourceWriter writer, string destination)
    {
        if (IsOfElements) { return; }

        writer.Line(IsValue
            ? $"{Name} = ChannelSums.Round{(Element == "float" ? "Single" : "Double")}({Totals});"
            : $"ChannelSums.Round({Totals}, {destination});");
        WriteReturn(writer, Totals);
    }

    private static string? ColumnOf(MemberShape shape) => shape.Inputs.FirstOrDefault(input => input.PerColumn)?.Name;
}
