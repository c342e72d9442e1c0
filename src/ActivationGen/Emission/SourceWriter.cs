using System;
using System.Text;

namespace ActivationGen.Emission;

/// <summary>Writes indented lines that end in '\n' on every machine, so that the output is the same bytes everywhere.</summary>
internal sealed class SourceWriter
{
    private const int IndentSize = 4;

    private readonly StringBuilder _text = new();
    private int _indentation;

    public void Line() => _text.Append('\n');

    /// <summary>Writes a line, or each line of a raw string at the present indentation.</summary>
    public void Line(string text)
    {
        foreach (string line in text.Split('\n'))
        {
            string trimmed = line.TrimEnd('\r');
            if (trimmed.Length > 0) { _text.Append(' ', _indentation * IndentSize).Append(trimmed); }

            _text.Append('\n');
        }
    }

    /// <summary>Opens a block under <paramref name="header"/>; disposing closes it.</summary>
    public Scope Block(string? header = null)
    {
        if (header is not null) { Line(header); }

        Line("{");
        _indentation++;
        return new Scope(this);
    }

    public override string ToString() => _text.ToString();

    public readonly struct Scope(SourceWriter? writer) : IDisposable
    {
        public void Dispose()
        {
            if (writer is null) { return; }

            writer._indentation--;
            writer.Line("}");
        }
    }
}
