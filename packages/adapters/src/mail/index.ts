/** Mail through the `send_email` binding. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export interface Mailer {
  send(mail: Mail): Promise<void>;
}

/** `from` is "Name <address>" or a bare address. */
export function createMailer(binding: SendEmail, from: string): Mailer {
  return {
    async send({ to, subject, text }) {
      await binding.send({ from, to, subject: subject.replace(/[\r\n]+/g, " "), text });
    },
  };
}
