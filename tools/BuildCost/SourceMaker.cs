using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ActivationGen.BuildCost;

/// <summary>What the makers of source files share: a stream of choices that is the same in every run, and words to build names from.</summary>
internal sealed class SourceMaker(int seed)
{
    private static readonly string[] Nouns =
    [
        "Order", "Invoice", "Customer", "Shipment", "Account", "Ledger", "Contract", "Product", "Basket", "Payment", "Reservation", "Ticket", "Asset",
        "Portfolio", "Claim", "Policy", "Warehouse", "Supplier", "Region", "Campaign", "Message", "Document", "Schedule", "Employee", "Vehicle", "Route",
    ];

    private static readonly string[] Qualities =
    [
        "Open", "Pending", "Archived", "Monthly", "Regional", "Internal", "External", "Weighted", "Expected", "Confirmed", "Partial", "Annual", "Local",
        "Primary", "Adjusted", "Effective", "Nominal", "Current", "Previous", "Average",
    ];

    private static readonly string[] Properties =
    [
        "Name", "Code", "Amount", "Quantity", "Price", "Discount", "Total", "Status", "Country", "City", "Comment", "Reference", "Rate", "Weight", "Volume",
        "Score", "Level", "Currency", "Category", "Owner", "Priority", "Limit", "Balance", "Margin",
    ];

    private static readonly string[] Types = ["string", "int", "decimal", "double", "bool", "long", "DateTime", "string?", "int?", "Guid"];

    private readonly Random _random = new(seed);

    public StringBuilder Text { get; } = new();

    public int Between(int low, int high) => _random.Next(low, high + 1);

    public string Noun() => Nouns[_random.Next(Nouns.Length)];

    public string Quality() => Qualities[_random.Next(Qualities.Length)];

    public string Number() => (_random.Next(1, 400) / 8.0).ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Distinct properties with their types.</summary>
    public IReadOnlyList<(string Name, string Type)> PropertyList(int count) =>
        [.. Properties.OrderBy(_ => _random.Next()).Take(count).Select(name => (name, Types[_random.Next(Types.Length)]))];

    public void Line(string text = "") => Text.Append(text).Append('\n');

    public void Lines(string text) => Text.Append(text.ReplaceLineEndings("\n")).Append('\n');
}
