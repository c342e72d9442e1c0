using System.Threading.Tasks;

namespace ActivationGen.CodeFixes;

/// <summary>A fix that needs to look no further than the finding's document.</summary>
public abstract class SyntaxFix : RuleFix
{
    private protected sealed override Task RegisterAsync(Finding finding)
    {
        Register(finding);
        return Task.CompletedTask;
    }

    /// <summary>Offers the repairs of one finding; none if it has none that is sure to be right.</summary>
    private protected abstract void Register(Finding finding);
}
