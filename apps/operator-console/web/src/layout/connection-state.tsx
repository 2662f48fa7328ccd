import { useIsFetching, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useLanguage } from '../language/language.tsx';
import { problemOf } from '../api/client.ts';

/** Whether what is shown is of now. It says so in words, and only a change is read out. */
export function ConnectionState() {
  const { t, time } = useLanguage();
  const since = useLostSince();
  useIsFetching();
  return (
    <span role="status" className={`rg-connection${since ? ' rg-connection--lost' : ''}`}>
      {since ? t('connection.lost', { time: time(since) }) : t('connection.up')}
    </span>
  );
}

function useLostSince(): string | undefined {
  const cache = useQueryClient().getQueryCache();
  const [since, setSince] = useState<string>();
  useEffect(
    () =>
      cache.subscribe(({ type, query }) => {
        if (type !== 'updated') return;
        const isLost = query.state.fetchFailureReason !== null && [0, 503].includes(problemOf(query.state.fetchFailureReason).status); // prettier-ignore
        if (isLost) setSince((before) => before ?? new Date().toISOString());
        else if (query.state.status === 'success' && query.state.fetchStatus === 'idle') setSince(undefined);
      }),
    [cache],
  );
  return since;
}
