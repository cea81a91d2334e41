using System.Text;

namespace StressGpu.Cli;

/// <summary>The process's standard streams in UTF-8, whatever the locale: output buffered, error at once.</summary>
internal sealed class ProcessStreams : IDisposable
{
    private const int BufferSize = 1 << 16;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public StreamWriter Output { get; } = new(Console.OpenStandardOutput(), Utf8, BufferSize) { NewLine = "\n" };

    public StreamWriter Error { get; } = new(Console.OpenStandardError(), Utf8) { NewLine = "\n", AutoFlush = true };

    public void Dispose()
    {
        Close(Output);
        Close(Error);
    }

    private static void Close(StreamWriter writer)
    {
        try
        {
            writer.Dispose();
        }
        catch (IOException)
        {
            // Reported already when the results were flushed; closing tries again.
        }
    }
}
