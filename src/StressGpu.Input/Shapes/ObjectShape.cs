using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using StressGpu.Input.Json;

namespace StressGpu.Input.Shapes;

/// <summary>An object with known members, in canonical order.</summary>
internal sealed class ObjectShape(params ImmutableArray<Member> members) : Shape<CheckedObject>
{
    public ImmutableArray<Member> Members => members;

    public override string Expected => "an object";

    public override bool TryRead(SourceNode node, string path, Faults faults, out CheckedObject value)
    {
        value = null!;
        if (node.Kind != JsonValueKind.Object)
        {
            return Refuse(node, path, faults);
        }

        ReportUnknown(node, path, faults);
        ImmutableDictionary<Member, object>.Builder values = ImmutableDictionary.CreateBuilder<Member, object>();
        foreach (Member member in members)
        {
            string memberPath = MemberPath.Of(path, member.Name);
            SourceMember? given = node.Find(member.Name);
            object? read = given is null ? member.DefaultValue : member.Shape.ReadAny(given.Value, memberPath, faults);
            if (read is not null)
            {
                values.Add(member, read);
            }
            else if (given is null && member.IsRequired)
            {
                faults.Error(node.Place, memberPath, $"is missing, expected {member.Shape.Expected}");
            }
        }

        value = new CheckedObject(node, path, values.ToImmutable());
        return true;
    }

    /// <summary>The object that stands for a missing one; every member is optional or has a default.</summary>
    public CheckedObject Defaults()
    {
        Faults faults = new();
        TryRead(new SourceNode(default, JsonValueKind.Object), "", faults, out CheckedObject value);
        return faults.HasErrors ? throw new InvalidOperationException("the object has required members") : value;
    }

    public override void Write(Utf8JsonWriter writer, CheckedObject value)
    {
        writer.WriteStartObject();
        foreach (Member member in members.Where(m => !m.IsNote))
        {
            if (value.Find(member) is { } present)
            {
                writer.WritePropertyName(member.Name);
                member.Shape.WriteAny(writer, present);
            }
        }

        writer.WriteEndObject();
    }

    public override void Describe(JsonObject schema)
    {
        JsonObject properties = [];
        foreach (Member member in members)
        {
            properties.Add(member.Name, SchemaOf(member));
        }

        schema.Add("type", "object");
        schema.Add("properties", properties);
        schema.Add("additionalProperties", false);
    }

    /// <summary>The names that an object must have whatever its market file says, for the schema.</summary>
    public JsonArray RequiredNames() => new([.. members.Where(m => m.IsRequired && !m.IsInMarketFile).Select(m => (JsonNode)m.Name)]);

    /// <summary>The names that it must have where there is no market file.</summary>
    public JsonArray CalibratedNames() => new([.. members.Where(m => m.IsInMarketFile).Select(m => (JsonNode)m.Name)]);

    private static JsonObject SchemaOf(Member member)
    {
        JsonObject schema = new() { ["description"] = member.Description };
        member.Shape.Describe(schema);
        if (member.DefaultValue is not (null or CheckedObject))
        {
            using MemoryStream stream = new();
            using (Utf8JsonWriter writer = new(stream))
            {
                member.Shape.WriteAny(writer, member.DefaultValue);
            }

            schema.Add("default", JsonNode.Parse(stream.ToArray()));
        }

        return schema;
    }

    private void ReportUnknown(SourceNode node, string path, Faults faults)
    {
        foreach (SourceMember given in node.Members)
        {
            if (members.Any(m => m.Name == given.Name))
            {
                continue;
            }

            IEnumerable<string> known = members.Select(m => m.Name);
            string help = Spelling.Suggest(given.Name, known) is { } near ? $"did you mean \"{near}\"?"
                : "expected one of " + string.Join(", ", known);
            faults.Error(given.Place, MemberPath.Of(path, given.Name), "is not a known member, " + help);
        }
    }
}
