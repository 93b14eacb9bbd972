/** The calls from the start script to the worker's thread. */
export interface WorkerCalls {
  /** The worker's current signs of life. */
  look(input: null): Promise<Look>;
  /** Calls a cron as Cloudflare would; throws when it fails. */
  cron(input: { cron: string; at: number }): Promise<null>;
  /** Runs SQL on the database in one transaction. */
  batch(input: { statements: string[] }): Promise<null>;
}

export interface Look {
  /** Whether a request was answered, even with an error. */
  isAnswering: boolean;
  /** Whether the runtime uses the processor or a disk; null if the system does not tell. */
  isWorking: boolean | null;
}

interface Call {
  id: number;
  name: string;
  input: unknown;
}

interface Answer {
  answerTo: number;
  value?: unknown;
  error?: string;
}

/** One end of a channel between two threads or processes. */
export interface Channel {
  send(message: object): void;
  onMessage(take: (message: unknown) => void): void;
  /** Called once the other end is gone. */
  onClose(end: () => void): void;
}

/** Makes calls over the channel; a call fails when the other end fails, is gone or takes too long. */
export function createCaller<TCalls>(channel: Channel) {
  const waiting = new Map<
    number,
    { answer: (value: unknown) => void; refuse: (error: Error) => void }
  >();
  let last = 0;
  let isClosed = false;
  channel.onMessage((message) => {
    if (!isAnswer(message)) return;
    const call = waiting.get(message.answerTo);
    if (message.error === undefined) call?.answer(message.value);
    else call?.refuse(new Error(message.error));
  });
  channel.onClose(() => {
    isClosed = true;
    for (const { refuse } of waiting.values()) refuse(new Error("The process has ended."));
  });
  return <TName extends keyof TCalls & string>(
    name: TName,
    input: InputOf<TCalls[TName]>,
    timeoutMs: number,
  ): Promise<OutputOf<TCalls[TName]>> =>
    new Promise((answer, refuse) => {
      if (isClosed) throw new Error("The process has ended.");
      last += 1;
      const id = last;
      const timer = setTimeout(() => settle.refuse(new Error(`No answer to ${name}.`)), timeoutMs);
      const forget = () => {
        clearTimeout(timer);
        waiting.delete(id);
      };
      const settle = {
        answer(value: unknown) {
          forget();
          // Both ends run the same version, so the answer has the declared type.
          answer(value as OutputOf<TCalls[TName]>);
        },
        refuse(error: Error) {
          forget();
          refuse(error);
        },
      };
      waiting.set(id, settle);
      channel.send({ id, name, input } satisfies Call);
    });
}

type InputOf<TCall> = TCall extends (input: infer TInput) => unknown ? TInput : never;
type OutputOf<TCall> = TCall extends (input: never) => Promise<infer TOutput> ? TOutput : never;

/** Answers each call with the function of the same name. */
export function answerCalls(channel: Channel, calls: WorkerCalls): void {
  const known = new Map(Object.entries(calls));
  channel.onMessage((message) => {
    if (!isCall(message)) return;
    const { id, name, input } = message;
    void answerCall(known.get(name), input).then((answer) =>
      channel.send({ answerTo: id, ...answer } satisfies Answer),
    );
  });
}

async function answerCall(
  call: ((input: never) => Promise<unknown>) | undefined,
  input: unknown,
): Promise<Omit<Answer, "answerTo">> {
  if (call === undefined) return { error: "There is no such call." };
  try {
    return { value: await call(input as never) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

function isCall(message: unknown): message is Call {
  return typeof message === "object" && message !== null && "name" in message && "id" in message;
}

function isAnswer(message: unknown): message is Answer {
  return typeof message === "object" && message !== null && "answerTo" in message;
}
