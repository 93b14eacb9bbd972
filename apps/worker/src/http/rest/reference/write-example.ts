import type { ShownOperation } from "./read-document.ts";

const EXAMPLE_ID = "0198f2a4-7c1e-7d53-9a6b-3f2e5d8c1b40";

/** A request as a curl command. */
export function writeExample({ method, path, body }: ShownOperation, origin: string): string {
  const address = `${origin}${path.replace("{id}", EXAMPLE_ID)}`;
  const start = method === "GET" ? `curl "${address}"` : `curl -X ${method} "${address}"`;
  const lines = [start, '-H "Authorization: Bearer $TOKEN"'];
  if (body?.contentType === "multipart/form-data") {
    const fields = body.rows.filter(({ isRequired }) => isRequired);
    lines.push(...fields.map(({ name, type }) => `-F "${name}=${valueOf(name, type)}"`));
  } else if (body !== null) {
    lines.push(`-H "Content-Type: ${body.contentType}"`, `-d '${JSON.stringify(body.example)}'`);
  }
  return lines.join(" \\\n  ");
}

function valueOf(name: string, type: string): string {
  if (type !== "file") return name === "title" ? "My talk" : EXAMPLE_ID;
  return name === "audio_file" ? "@talk.mp3" : "@talk.vtt";
}
