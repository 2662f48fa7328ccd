import { Route, Switch } from 'wouter';
import { useSession } from './api/session.ts';
import { useLanguage } from './language/language.tsx';
import { Layout } from './layout/layout.tsx';
import { Frame } from './layout/frame.tsx';
import { CasePage } from './pages/case/case-page.tsx';
import { CasesPage } from './pages/cases/cases-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { Loading } from './parts/loading.tsx';
import { ProblemNotice } from './parts/problem-notice.tsx';

/** Who is signed in sees the console; everybody else the way in. */
export function App() {
  const { t } = useLanguage();
  const session = useSession();
  if (session.isPending) {
    return (
      <Frame>
        <Loading />
      </Frame>
    );
  }
  if (session.isError) {
    return (
      <Frame>
        <h1 className="govuk-heading-l">{t('app.name')}</h1>
        <ProblemNotice error={session.error} onRetry={() => void session.refetch()} />
      </Frame>
    );
  }
  const officer = session.data;
  if (officer === null) return <SignInPage />;
  return (
    <Layout officer={officer}>
      <Switch>
        <Route path="/">
          <CasesPage />
        </Route>
        <Route path="/cases">
          <CasesPage />
        </Route>
        <Route path="/cases/:id">{({ id }) => <CasePage key={id} id={id} officer={officer} />}</Route>
        <Route>
          <NotFoundPage />
        </Route>
      </Switch>
    </Layout>
  );
}
