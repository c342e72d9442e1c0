using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Text;

namespace ActivationGen.Ide.Tests;

/// <summary>
/// The fixes that the engine's own service finds, which is the one behind the light bulb. It is internal to the engine, so it is reached by reflection: an
/// imitation would show what this project believes of the editors, not what they do.
/// </summary>
internal static class EngineFixes
{
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    public static async Task<IReadOnlyList<CodeAction>> At(Workspace workspace, Document document, TextSpan span)
    {
        Type serviceType = typeof(CompletionService).Assembly.GetType("Microsoft.CodeAnalysis.CodeFixes.ICodeFixService", throwOnError: true)!;
        object service = Export(workspace, serviceType);
        MethodInfo stream = serviceType.GetMethods(Any).Single(method => method.Name == "StreamFixesAsync");
        object?[] arguments = [.. stream.GetParameters().Select(parameter => Argument(parameter, document, span))];
        List<CodeAction> actions = [];
        await foreach (object collection in Items(stream.Invoke(service, arguments)!))
        {
            foreach (object fix in (IEnumerable)Get(collection, "Fixes")) { actions.Add((CodeAction)Get(fix, "Action")); }
        }

        return actions;
    }

    private static object? Argument(ParameterInfo parameter, Document document, TextSpan span) =>
        parameter.ParameterType.IsAssignableFrom(typeof(Document)) ? document
        : parameter.ParameterType == typeof(TextSpan) ? span
        : parameter.ParameterType == typeof(CancellationToken) ? CancellationToken.None
        : parameter.HasDefaultValue ? parameter.DefaultValue
        : null;

    private static object Export(Workspace workspace, Type contract)
    {
        object host = workspace.Services.HostServices;
        MethodInfo exports = host.GetType().GetInterfaces().SelectMany(type => type.GetMethods(Any))
            .First(method => method is { Name: "GetExports", IsGenericMethod: true } && method.GetGenericArguments().Length == 1);
        object lazy = ((IEnumerable)exports.MakeGenericMethod(contract).Invoke(host, null)!).Cast<object>().Single();
        return Get(lazy, "Value");
    }

    // An IAsyncEnumerable of a type that cannot be named is read through its interfaces.
    private static async IAsyncEnumerable<object> Items(object stream)
    {
        Type type = stream.GetType().GetInterfaces().First(candidate => candidate.IsGenericType && candidate.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>));
        object enumerator = type.GetMethod("GetAsyncEnumerator")!.Invoke(stream, [CancellationToken.None])!;
        Type interfaceType = typeof(IAsyncEnumerator<>).MakeGenericType(type.GetGenericArguments());
        while (await (ValueTask<bool>)interfaceType.GetMethod("MoveNextAsync")!.Invoke(enumerator, null)!)
        {
            yield return interfaceType.GetProperty("Current")!.GetValue(enumerator)!;
        }
    }

    private static object Get(object instance, string member) =>
        instance.GetType().GetProperty(member, Any)?.GetValue(instance) ?? instance.GetType().GetField(member, Any)!.GetValue(instance)!;
}
