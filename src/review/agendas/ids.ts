// The ids of the agendas that come with the tool, the default first.
export const agendaIds = ['standard', 'moj', 'dxw', 'near-miss'] as const;
