// An OpenID provider on this machine: whoever signs in is in the group that the name begins with.
import { Provider } from "oidc-provider";

const [port, redirect] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;

// "center-heshun-1" is in the group center and has the county heshun.
const claims = (login) => {
  const [group, county] = login.split("-");
  return { sub: login, groups: [group], county: group === "center" ? county : undefined };
};

const client = (id) => ({
  client_id: id,
  client_secret: `secret of ${id}, long enough to sign with`,
  redirect_uris: [redirect],
  post_logout_redirect_uris: [redirect],
});

const provider = new Provider(issuer, {
  clients: [client("legal-aid"), client("another")],
  claims: { openid: ["sub", "groups", "county"] },
  conformIdTokenClaims: false,
  cookies: { keys: ["only for tests"] },
  pkce: { required: () => false },
  features: { devInteractions: { enabled: true }, rpInitiatedLogout: { enabled: true } },
  findAccount: (_, id) => ({ accountId: id, claims: () => claims(id) }),
});

provider.listen(Number(port), "127.0.0.1", () => console.log(`ready at ${issuer}`));
