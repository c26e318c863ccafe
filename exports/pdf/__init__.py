"""The PDF writer: blocks in, bytes out. Start at `writer`; nothing here is imported until a PDF is asked for."""
