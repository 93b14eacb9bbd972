import type { MailTexts } from "./mail-texts.ts";

export const pt: MailTexts = {
  hello: (name) => `Olá, ${name}!`,
  helloAll: "Olá!",
  ready: {
    subject: (title) => `Seu podcast está pronto: ${title}`,
    bareSubject: "Seu podcast está pronto!",
    sound: "Seu podcast está pronto!",
    reading: "Seu episódio está pronto. Boa leitura!",
    listen: "Ouvir agora",
    read: "Ler agora",
  },
  labels: { title: "Episódio: ", courses: "A partir dos seus cursos: ", length: "Duração: " },
  minutes: (count) => (count === 1 ? "1 minuto" : `${count} minutos`),
  failed: {
    subject: "Não foi possível criar seu podcast",
    opening: "Desta vez não foi possível criar seu podcast.",
    reasons: {
      voice: "O serviço de voz não entregou um áudio que possa ser usado.",
      script: "Nenhum roteiro passou por todas as verificações.",
      topics: "Seus cursos ainda não têm temas suficientes para um episódio.",
      budget: "O orçamento para novos episódios está esgotado no momento.",
      rejected:
        "Um professor analisou o episódio e não o liberou. O motivo está na página do episódio.",
      ours: "Algo deu errado do nosso lado.",
    },
    next: "Você pode tentar de novo na página do episódio.",
    open: "Tentar de novo",
  },
  answered: {
    subject: "Resposta ao seu aviso",
    opening: "Você avisou sobre um problema em um episódio. Aqui está a resposta.",
    labels: { place: "O trecho: ", answer: "Resposta: " },
    open: "Abrir o episódio",
  },
  reset: {
    subject: "Sua nova senha do LearnLab",
    opening: "Alguém, provavelmente você, pediu uma nova senha para a sua conta do LearnLab.",
    once: "O link funciona uma única vez, dentro de uma hora.",
    choose: "Escolher uma nova senha",
    ignore: "Se não foi você, não precisa fazer nada: sua senha continua a mesma.",
  },
  invited: {
    subject: "Seu convite para o LearnLab",
    opening:
      "Você recebeu um convite para o LearnLab, que cria podcasts curtos a partir do que você estuda.",
    until: (days) =>
      days === 1
        ? "O link funciona uma única vez, dentro de um dia."
        : `O link funciona uma única vez, dentro de ${days} dias.`,
    accept: "Criar minha conta",
    ignore:
      "Se você não sabe do que se trata, não precisa fazer nada: nenhuma conta é criada sem você.",
  },
  newEmail: {
    subject: "Confirme seu novo e-mail do LearnLab",
    opening:
      "Alguém, provavelmente você, quer usar este endereço de e-mail em uma conta do LearnLab.",
    once: "O link funciona uma única vez, dentro de uma hora.",
    confirm: "Confirmar este endereço",
    ignore: "Se não foi você, não precisa fazer nada: o endereço não será usado.",
  },
  oldEmail: {
    subject: "Um novo e-mail para a sua conta do LearnLab",
    opening: "Alguém, provavelmente você, pediu para mudar o e-mail da sua conta do LearnLab.",
    pending:
      "A mudança acontece quando o link enviado ao novo endereço é aberto, dentro de uma hora.",
    notYou:
      "Se não foi você, alguém sabe a sua senha: escolha uma nova agora. Isso também cancela o link.",
  },
  week: {
    subject: (minutes) => `Sua semana no LearnLab: ${minutes}`,
    opening: "Esta foi sua semana no LearnLab.",
    labels: {
      listened: "Tempo de escuta: ",
      before: "Na semana anterior: ",
      answers: "Perguntas respondidas: ",
      streak: "Dias seguidos: ",
      due: "Perguntas para revisar: ",
    },
    answers: (count, right) => (count === 0 ? "0" : `${count} (certas: ${right})`),
    open: "Ver seu progresso",
    why: "Você recebe este e-mail uma vez por semana porque o escolheu nas suas configurações do LearnLab.",
    question: "Quer parar de receber o e-mail semanal sobre seu progresso?",
    done: "Você não vai mais receber o e-mail semanal sobre seu progresso. Dá para ativá-lo de novo nas configurações quando quiser.",
  },
  class: {
    subject: "Seus cursos nesta semana",
    opening: "Esta foi a semana nos seus cursos.",
    active: (active, learners) =>
      `${active} de ${learners} ${learners === 1 ? "aluno" : "alunos"} ${active === 1 ? "ouviu" : "ouviram"}`,
    open: "Ver seus cursos",
    question: "Quer parar de receber o e-mail semanal sobre seus cursos?",
    done: "Você não vai mais receber o e-mail semanal sobre seus cursos. Dá para ativá-lo de novo nas configurações quando quiser.",
  },
  review: {
    subject: (count) =>
      count === 1
        ? "Um episódio aguarda sua aprovação"
        : `${count} episódios aguardam sua aprovação`,
    learners: "Os alunos só recebem um episódio novo depois que um professor o aprova.",
    waiting: (count, date) =>
      count === 1 ? `1 episódio, desde ${date}` : `${count} episódios, o mais antigo desde ${date}`,
    open: "Revisar os episódios",
    why: "Você recebe este e-mail no máximo uma vez por dia, enquanto houver episódios aguardando sua aprovação.",
    question: "Quer parar de receber os e-mails sobre os episódios que aguardam sua aprovação?",
    done: "Você não vai mais receber e-mails sobre os episódios que aguardam sua aprovação. Dá para ativá-los de novo nas configurações quando quiser.",
  },
  sentBy: (school) => `Enviado por ${school} com o LearnLab.`,
  footer: {
    why: "Você recebe este e-mail porque os e-mails sobre seus episódios estão ativados nas suas configurações do LearnLab.",
    stop: "Parar de receber estes e-mails",
  },
  unsubscribe: {
    title: "E-mails do LearnLab",
    question: "Quer parar de receber os e-mails sobre seus episódios?",
    stop: "Parar de receber",
    done: "Você não vai mais receber e-mails sobre seus episódios. Dá para ativá-los de novo nas configurações quando quiser.",
    unknown: "Este link não funciona. Você pode desativar os e-mails nas configurações.",
    settings: "Ir para as configurações",
  },
  deleted: {
    subject: "Sua conta do LearnLab foi excluída",
    opening: "Sua conta do LearnLab e tudo o que havia nela foram excluídos.",
    gone: "Seus episódios, respostas, progresso, configurações e tokens de acesso foram apagados para sempre e não podem ser recuperados.",
    kept: "O que fica não traz o seu nome: os custos somados por dia e entradas do registro sem o seu nome.",
    last: "Este é o último e-mail para este endereço. Se você não queria isso, fale com quem administra o LearnLab.",
  },
};
