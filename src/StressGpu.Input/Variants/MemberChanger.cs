using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using StressGpu.Input.Json;
using StressGpu.Input.Scenarios;
using StressGpu.Input.Shapes;

namespace StressGpu.Input;

/// <summary>Carries one change out on a scenario as it was read, before any check; what is not there is a fault of the change.</summary>
internal sealed class MemberChanger(MemberChange change, Faults faults)
{
    /// <summary>Members that items of arrays are called by.</summary>
    public static readonly ImmutableArray<string> Names = ["id", "name", "asset", "underlying"];
    private readonly ImmutableArray<MemberStep> steps = MemberPattern.Parse(change.Member);
    private readonly SourcePlace place = new(change.Origin.File, change.Origin.Line, change.Origin.Column);
    private bool failed;

    /// <summary>The changed scenario; null where the member is not there or cannot vary, which is one fault.</summary>
    public SourceNode? Apply(SourceNode root)
    {
        if (steps.IsEmpty)
        {
            return Fail("is not the path of a member, as in venue.insuranceFundUsd or assets[*].annualVolatility", root, null);
        }

        SourceNode changed = Change(root, new Target(ScenarioShape.Shape, "", "", null), 0)!;
        return failed ? null : changed;
    }

    private SourceNode? Change(SourceNode? node, Target target, int at)
    {
        if (failed)
        {
            return node;
        }

        return at == steps.Length ? Leaf(node, target)
            : steps[at].IsItem ? Items(node, target, at)
            : Member(node, target, at);
    }

    private SourceNode? Member(SourceNode? node, Target target, int at)
    {
        string name = steps[at].Text;
        if (target.Shape is not ObjectShape shape)
        {
            return Fail($"names {MemberPath.Of(target.Path, name)}, but {target.Path} has no members", node, target);
        }

        if (shape.Members.FirstOrDefault(m => m.Name == name) is not { } member)
        {
            string help = Spelling.Suggest(name, shape.Members.Select(m => m.Name)) is { } near
                ? $"did you mean \"{near}\"?"
                : "expected one of " + string.Join(", ", shape.Members.Select(m => m.Name));
            return Fail($"names {MemberPath.Of(target.Path, name)}, which does not exist, {help}", node, target);
        }

        Target next = target.Of(member);
        if (FixedMembers.Reason(next.Plain, member) is { } reason)
        {
            return Fail($"names {next.Path}, which cannot vary: {reason}", node, target);
        }

        SourceNode parent = node ?? new SourceNode(place, JsonValueKind.Object);
        if (parent.Kind != JsonValueKind.Object || (node is null && target.Default is null))
        {
            return Fail($"names {next.Path}, but {target.Path} is not given", node, target);
        }

        bool removes = at + 1 == steps.Length && change.Value.Kind == JsonValueKind.Null;
        return removes ? parent.Without(name)
            : Change(parent.Find(name)?.Value, next, at + 1) is { } value ? parent.With(new SourceMember(name, place, value))
            : node;
    }

    private SourceNode? Items(SourceNode? node, Target target, int at)
    {
        string which = steps[at].Text;
        if (target.Shape.ItemShape is not { } shape)
        {
            return Fail($"names {target.Path}[{which}], but {target.Path} is no array", node, target);
        }

        if (node is not { Kind: JsonValueKind.Array } array || !array.Items.Index().Any(i => Chooses(which, i.Index, i.Item)))
        {
            return Fail($"names {target.Path}[{which}], which is not there", node, target);
        }

        return new SourceNode(array.Place, JsonValueKind.Array)
        {
            Items =
            [
                .. array.Items.Select((item, i) => Chooses(which, i, item)
                    ? Change(item, new Target(shape, MemberPath.Of(target.Path, i), target.Plain, new object()), at + 1)!
                    : item),
            ],
        };
    }

    // By position, or by what calls the item: its id, name, asset or underlying.
    private static bool Chooses(string which, int index, SourceNode item) =>
        which == "*" || which == index.ToString(CultureInfo.InvariantCulture)
        || Names.Any(n => item.Find(n)?.Value is { Kind: JsonValueKind.String } text && text.Text == which);

    private SourceNode? Leaf(SourceNode? node, Target target)
    {
        if (change.Value.Kind is JsonValueKind.Array or JsonValueKind.Object)
        {
            return SourceTreeReader.Read(change.Origin.File, Encoding.UTF8.GetBytes(change.Value.Text), faults);
        }

        if (target.Shape is ObjectShape || target.Shape.ItemShape is not null)
        {
            return Fail($"names {target.Path}, which is {target.Shape.Expected}: name what it holds", node, target);
        }

        return change.Value.IsFactor ? Scaled(node, target) : new SourceNode(place, change.Value.Kind, change.Value.Text);
    }

    private SourceNode? Scaled(SourceNode? node, Target target)
    {
        if (target.Shape is not (NumberShape or IntegerShape))
        {
            return Fail($"scales {target.Path}, which is no number: give its values", node, target);
        }

        if (node is null && target.Default is null)
        {
            return Fail($"scales {target.Path}, which is not given: give it in the scenario, or its values here", node, target);
        }

        string text = node is null ? Convert.ToString(target.Default, CultureInfo.InvariantCulture)! : node.Text;
        bool isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number);
        MemberValue scaled = MemberValue.Of(isNumber ? number * change.Value.Number : double.NaN);
        return isNumber ? new SourceNode(place, JsonValueKind.Number, scaled.Text) : node;
    }

    private SourceNode? Fail(string message, SourceNode? node, Target? target)
    {
        if (!failed)
        {
            faults.Error(place, change.Origin.Member, target is null ? $"'{Excerpt.Of(change.Member)}' {message}" : message);
        }

        failed = true;
        return target is null ? null : node;
    }

    /// <summary>What a step has come to.</summary>
    /// <param name="Shape">What may be there.</param>
    /// <param name="Path">Where it is.</param>
    /// <param name="Plain">The same without brackets.</param>
    /// <param name="Default">Its value where it is left out; null: none.</param>
    private sealed record Target(Shape Shape, string Path, string Plain, object? Default)
    {
        public Target Of(Member member) =>
            new(member.Shape, MemberPath.Of(Path, member.Name), MemberPath.Of(Plain, member.Name), member.DefaultValue);
    }
}
