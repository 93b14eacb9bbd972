import { z } from "zod";

import { startSpeechServer } from "./start-speech-server.ts";

const settingsSchema = z.object({
  SPEECH_PORT: z
    .string({ error: "SPEECH_PORT is missing: the port to listen on." })
    .regex(/^\d{1,5}$/u, "SPEECH_PORT must be a port number.")
    .transform(Number)
    .refine((port) => port <= 65_535, "SPEECH_PORT must be at most 65535."),
  SPEECH_HOST: z.string().min(1, "SPEECH_HOST must not be empty.").default("127.0.0.1"),
  SPEECH_ACCESS_KEY_ID: z
    .string({ error: "SPEECH_ACCESS_KEY_ID is missing: the access key that clients sign with." })
    .regex(/^[^\s/,]+$/u, "SPEECH_ACCESS_KEY_ID must be one word without slash or comma."),
  SPEECH_SECRET_ACCESS_KEY: z
    .string({ error: "SPEECH_SECRET_ACCESS_KEY is missing: the secret that clients sign with." })
    .min(1, "SPEECH_SECRET_ACCESS_KEY must not be empty."),
});

const settings = settingsSchema.safeParse(process.env);
if (settings.success) await serve(settings.data);
else refuse(settings.error.issues.map(({ message }) => message).join("\n"));

async function serve(values: z.infer<typeof settingsSchema>): Promise<void> {
  const host = values.SPEECH_HOST;
  try {
    const server = await startSpeechServer({
      port: values.SPEECH_PORT,
      host,
      accessKeyId: values.SPEECH_ACCESS_KEY_ID,
      secretAccessKey: values.SPEECH_SECRET_ACCESS_KEY,
    });
    process.stdout.write(`Speech is ready on http://${host}:${server.port}\n`);
    const end = () => void server.close();
    process.once("SIGTERM", end);
    process.once("SIGINT", end);
  } catch (error) {
    refuse(`Speech could not start: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function refuse(reason: string): void {
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}
