/** Accounts that machines, images and services come with, and names that stand for "yours". */
const generic = new Set(
  `user users username your-name yourname your_username you me myuser someuser some-user name root admin administrator
  runner runneradmin ubuntu debian centos fedora ec2-user vagrant node app jovyan default public all guest shared share git www www-data
  circleci travis vscode codespace pi docker linuxbrew deploy jenkins postgres mysql redis nginx apache oracle tomcat
  gitlab-runner hadoop spark airflow elastic elasticsearch build builder ci dev test tester data backup service ftp mail web site demo
  student work temp tmp local host server machine project projects src example foo bar alice bob jane john janedoe johndoe
  jdoe john.doe jane.doe customer client support system nobody daemon db appuser ops operator worker agent`
    .split(/\s+/)
    .filter(Boolean),
);

/** Whether an account says nothing about a person. */
export const isGenericUser = (name: string): boolean => generic.has(name.toLowerCase()) || name.length < 2;
