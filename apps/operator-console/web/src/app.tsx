import { Route, Switch } from 'wouter';
import { type Officer } from './api/client.ts';
import { mayBe, useSession } from './api/session.ts';
import { useLanguage } from './language/language.tsx';
import { Frame } from './layout/frame.tsx';
import { Layout } from './layout/layout.tsx';
import { AlertsPage } from './pages/alerts/alerts-page.tsx';
import { AuditPage } from './pages/audit/audit-page.tsx';
import { CasePage } from './pages/case/case-page.tsx';
import { CasesPage } from './pages/cases/cases-page.tsx';
import { FindPage } from './pages/find/find-page.tsx';
import { NoCasesPage } from './pages/no-cases-page.tsx';
import { NotFoundPage } from './pages/not-found-page.tsx';
import { PartnersPage } from './pages/partners/partners-page.tsx';
import { QuarantinePage } from './pages/quarantine/quarantine-page.tsx';
import { QueuesPage } from './pages/queues/queues-page.tsx';
import { SignInPage } from './pages/sign-in-page.tsx';
import { TodayPage } from './pages/today/today-page.tsx';
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
  if (!session.data) {
    return (
      <Frame>
        <h1 className="govuk-heading-l">{t('app.name')}</h1>
        <ProblemNotice error={session.error} onRetry={() => void session.refetch()} />
      </Frame>
    );
  }
  const { officer, developmentLogin } = session.data;
  if (officer === null) return <SignInPage session={session.data} />;
  return (
    <Layout officer={officer} isDevelopment={developmentLogin}>
      <Pages officer={officer} />
    </Layout>
  );
}

function Pages({ officer }: { officer: Officer }) {
  const seesCases = mayBe(officer, 'operator', 'lead', 'auditor');
  return (
    <Switch>
      <Route path="/">{seesCases ? <TodayPage officer={officer} /> : <NoCasesPage />}</Route>
      <Route path="/cases">
        <CasesPage />
      </Route>
      <Route path="/cases/:id">{({ id }) => <CasePage key={id} id={id} officer={officer} />}</Route>
      <Route path="/find">
        <FindPage />
      </Route>
      <Route path="/queues">
        <QueuesPage />
      </Route>
      <Route path="/quarantine">
        <QuarantinePage officer={officer} />
      </Route>
      <Route path="/partners">
        <PartnersPage />
      </Route>
      <Route path="/alerts">
        <AlertsPage officer={officer} />
      </Route>
      <Route path="/audit">
        <AuditPage />
      </Route>
      <Route>
        <NotFoundPage />
      </Route>
    </Switch>
  );
}
