import { matchAll } from '../match-all.ts';
import type { Rule } from '../rule.ts';

/** Options by which commands take a password; group 1 is what stands before it, group 2 the password. */
const patterns: readonly RegExp[] = [
  /(\b(?:curl|wget|https?)\b[^\n]{0,200}?\s(?:-u|--user|-a|--auth)[ =]{0,2}["']?[^\s:"']{1,64}:)([^\s"']{2,128})/g,
  /(\b(?:mysql|mysqldump|mysqladmin|mariadb)\b[^\n]{0,200}?\s-p)([^\s"'-][^\s"']{2,63})/g,
  /(\b(?:docker|podman|helm registry|az|oc|nerdctl) login\b[^\n]{0,200}?\s(?:-p|--password)[ =]["']?)([^\s"']{2,128})/g,
  /(\bnet user [^\s/]{1,64} )([^\s/"'*][^\s"']{3,127})/g,
  /(\bsshpass\s{1,2}-p\s?["']?)([^\s"']{2,128})/g,
  /(\s-(?:src|dest)?(?:store|key)pass\s{1,2}["']?)([^\s"':-][^\s"']{3,63})/g,
  /(\bredis-cli\b[^\n]{0,200}?\s-a\s["']?)([^\s"']{2,128})/g,
];

/** Passwords in command lines: `curl -u name:secret`, `mysql -psecret`, `sshpass -p secret`. */
export const findCommandSecrets: Rule = (text) =>
  patterns.flatMap((pattern) =>
    matchAll(text, pattern)
      .filter(({ 2: value = '' }) => !/^(?:[<$%{*].*|x{3,}|pass(?:word)?|secret|\.{3})$/i.test(value))
      .map(({ 1: before = '', 2: value = '', index }) => {
        const start = index + before.length;
        return { type: 'password', start, end: start + value.length };
      }),
  );
