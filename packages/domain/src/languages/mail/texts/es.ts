import type { MailTexts } from "./mail-texts.ts";

export const es: MailTexts = {
  hello: (name) => `Hola, ${name}:`,
  helloAll: "Hola:",
  ready: {
    subject: (title) => `Tu pódcast está listo: ${title}`,
    bareSubject: "¡Tu pódcast está listo!",
    sound: "¡Tu pódcast está listo!",
    reading: "¡Tu episodio está listo para leer!",
    listen: "Escuchar ahora",
    read: "Leer ahora",
  },
  labels: { title: "Episodio: ", courses: "A partir de tus cursos: ", length: "Duración: " },
  minutes: (count) => (count === 1 ? "1 minuto" : `${count} minutos`),
  failed: {
    subject: "No se ha podido crear tu pódcast",
    opening: "Esta vez no se ha podido crear tu pódcast.",
    reasons: {
      voice: "El servicio de voz no ha entregado un audio que se pueda usar.",
      script: "Ningún guion ha superado todas las comprobaciones.",
      topics: "Tus cursos todavía no tienen temas suficientes para un episodio.",
      budget: "El presupuesto para nuevos episodios está agotado por ahora.",
      rejected:
        "Un docente lo ha revisado y no lo ha aprobado. El motivo está en la página del episodio.",
      ours: "Ha habido un problema por nuestra parte.",
    },
    next: "Puedes volver a intentarlo en la página del episodio.",
    open: "Volver a intentarlo",
  },
  answered: {
    subject: "Han respondido a tu aviso",
    opening: "Avisaste de un problema en un episodio. Esta es la respuesta.",
    labels: { place: "El pasaje: ", answer: "Respuesta: " },
    open: "Abrir el episodio",
  },
  reset: {
    subject: "Tu nueva contraseña de LearnLab",
    opening:
      "Alguien, probablemente tú, ha pedido una contraseña nueva para tu cuenta de LearnLab.",
    once: "El enlace funciona una sola vez y durante una hora.",
    choose: "Elegir una contraseña nueva",
    ignore: "Si no has sido tú, no tienes que hacer nada: tu contraseña sigue siendo la misma.",
  },
  invited: {
    subject: "Tu invitación a LearnLab",
    opening: "Te han invitado a LearnLab, que crea pódcasts cortos a partir de lo que estudias.",
    until: (days) =>
      days === 1
        ? "El enlace funciona una sola vez y durante un día."
        : `El enlace funciona una sola vez y durante ${days} días.`,
    accept: "Crear mi cuenta",
    ignore:
      "Si no sabes de qué se trata, no tienes que hacer nada: sin ti no se crea ninguna cuenta.",
  },
  newEmail: {
    subject: "Confirma tu nuevo correo de LearnLab",
    opening:
      "Alguien, probablemente tú, quiere usar esta dirección de correo para una cuenta de LearnLab.",
    once: "El enlace funciona una sola vez y durante una hora.",
    confirm: "Confirmar esta dirección",
    ignore: "Si no has sido tú, no tienes que hacer nada: la dirección no se usará.",
  },
  oldEmail: {
    subject: "Nueva dirección de correo para tu cuenta de LearnLab",
    opening:
      "Alguien, probablemente tú, ha pedido cambiar la dirección de correo de tu cuenta de LearnLab.",
    pending:
      "El cambio se hace cuando se abre, en el plazo de una hora, el enlace enviado a la dirección nueva.",
    notYou:
      "Si no has sido tú, alguien conoce tu contraseña: elige ahora una nueva. Así también se anula el enlace.",
  },
  week: {
    subject: (minutes) => `Tu semana en LearnLab: ${minutes}`,
    opening: "Así ha sido tu semana en LearnLab.",
    labels: {
      listened: "Tiempo de escucha: ",
      before: "La semana anterior: ",
      answers: "Preguntas respondidas: ",
      streak: "Días seguidos: ",
      due: "Preguntas por repasar: ",
    },
    answers: (count, right) => (count === 0 ? "0" : `${count} (correctas: ${right})`),
    open: "Ver tu progreso",
    why: "Recibes este correo una vez por semana porque lo has elegido en tus ajustes de LearnLab.",
    question: "¿Quieres dejar de recibir el correo semanal sobre tu progreso?",
    done: "Ya no recibirás correos semanales sobre tu progreso. Puedes volver a activarlos en tus ajustes cuando quieras.",
  },
  class: {
    subject: "Tus cursos esta semana",
    opening: "Así ha sido la semana en tus cursos.",
    active: (active, learners) =>
      `${active === 1 ? "ha" : "han"} escuchado ${active} de ${learners} ${learners === 1 ? "estudiante" : "estudiantes"}`,
    open: "Ver tus cursos",
    question: "¿Quieres dejar de recibir el correo semanal sobre tus cursos?",
    done: "Ya no recibirás correos semanales sobre tus cursos. Puedes volver a activarlos en tus ajustes cuando quieras.",
  },
  review: {
    subject: (count) =>
      count === 1 ? "Un episodio espera tu aprobación" : `${count} episodios esperan tu aprobación`,
    learners: "Los estudiantes reciben un episodio nuevo solo cuando un docente lo ha aprobado.",
    waiting: (count, date) =>
      count === 1
        ? `1 episodio, desde el ${date}`
        : `${count} episodios, el más antiguo desde el ${date}`,
    open: "Revisar los episodios",
    why: "Recibes este correo como máximo una vez al día, mientras haya episodios que esperan tu aprobación.",
    question:
      "¿Quieres dejar de recibir los correos sobre los episodios que esperan tu aprobación?",
    done: "Ya no recibirás correos sobre los episodios que esperan tu aprobación. Puedes volver a activarlos en tus ajustes cuando quieras.",
  },
  sentBy: (school) => `Enviado por ${school} con LearnLab.`,
  footer: {
    why: "Recibes este correo porque en tus ajustes de LearnLab están activados los correos sobre tus episodios.",
    stop: "Dejar de recibir estos correos",
  },
  unsubscribe: {
    title: "Correos de LearnLab",
    question: "¿Quieres dejar de recibir los correos sobre tus episodios?",
    stop: "Dejar de recibirlos",
    done: "Ya no recibirás correos sobre tus episodios. Puedes volver a activarlos en tus ajustes cuando quieras.",
    unknown: "Este enlace no funciona. Puedes desactivar los correos en tus ajustes.",
    settings: "Ir a los ajustes",
  },
  deleted: {
    subject: "Tu cuenta de LearnLab se ha eliminado",
    opening: "Tu cuenta de LearnLab y todo lo que contenía se han eliminado.",
    gone: "Tus episodios, tus respuestas, tu progreso, tus ajustes y tus tokens de acceso se han borrado para siempre y no se pueden recuperar.",
    kept: "Lo que queda no contiene tu nombre: los costes sumados por día y algunas entradas del registro.",
    last: "Este es el último correo a esta dirección. Si no querías esto, habla con quien administra LearnLab.",
  },
};
