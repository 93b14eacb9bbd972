import { Agent, request } from "node:http";

import type { Call, Operation } from "./operations.ts";

const CONNECTIONS = 8;

export interface Answer {
  status: number;
  bytes: number;
  /** What begins a short answer; of a long one nothing is kept. */
  text: string;
}

export interface Client {
  send(call: Call): Promise<Answer>;
  /** Requests a second, by eight connections that each ask again once they are answered. */
  measure(operation: Operation, milliseconds: number): Promise<number>;
  close(): void;
}

const LONGEST_KEPT = 200_000;

/** Node's own http: fetch takes several times as much of the processors that it shares with the server. */
export function openClient(origin: string): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const { hostname, port } = new URL(origin);
  let turn = 0;
  const send = ({ method, path, headers, body }: Call) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = request({ agent, hostname, port, method, path, headers }, (response) => {
        let bytes = 0;
        const kept: Buffer[] = [];
        response.on("data", (chunk: Buffer) => {
          bytes += chunk.length;
          if (bytes < LONGEST_KEPT) kept.push(chunk);
        });
        response.once("error", reject);
        response.once("end", () => {
          const text = bytes < LONGEST_KEPT ? Buffer.concat(kept).toString() : "";
          resolve({ status: response.statusCode ?? 0, bytes, text });
        });
      });
      asked.once("error", reject);
      asked.end(body);
    });
  return {
    send,
    async measure(operation, milliseconds) {
      const from = performance.now();
      const until = from + milliseconds;
      let answered = 0;
      const ask = async () => {
        while (performance.now() < until) {
          turn += 1;
          const { status, text } = await send(operation.call(turn));
          if (status !== operation.status) {
            throw new Error(`${operation.name} answered ${status}: ${text.slice(0, 300)}`);
          }
          answered += 1;
        }
      };
      await Promise.all(Array.from({ length: CONNECTIONS }, ask));
      return (answered * 1_000) / (performance.now() - from);
    },
    close: () => agent.destroy(),
  };
}
