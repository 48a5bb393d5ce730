/** Whom a standard, an audit and a paper credit: texts of the project's own, with what such texts have that looks like speech and is none. */
import { describe, expect, it } from 'vitest';
import { readingsOf, reportOf } from './reading.ts';

/** Each with those who say something in it, by the names that they have there. */
const DOCUMENTS: Readonly<Record<string, readonly [speakers: readonly string[], body: string]>> = {
  standard: [
    [
      'This document',
      'The working group',
      'RFC 2119',
      'NIST SP 800-63B',
      'the guideline',
      'Reviewers',
      'The editors',
      'One implementer',
      'ISO/IEC 27001',
      'The IESG',
      'the charter',
      'The Security Directorate',
      'The authors',
      'Lena Ortiz',
      'Karen Voss',
    ],
    `This document specifies how a relying party keeps the keys of its subscribers. The working group considered shorter terms and concluded that ninety days are enough. The key words MUST, SHOULD and MAY are to be read as RFC 2119 states.

Section 4.1 describes how a key is made. Each column of Table 2 indicates which strength applies. The following figure shows the exchange. AAL2 requires two factors, and AAL3 adds that one of them be hardware.

A verifier MUST announce that a key was revoked. It SHOULD NOT reveal whether the account exists. An implementer MAY claim that both profiles are met. If the verifier suspects that a key was copied, it MUST refuse the session. Furthermore, claims are bound to the session.

NIST SP 800-63B recommends that secrets be at least eight characters long. According to the guideline, users who are made to change a secret often choose a weaker one. Reviewers objected that the former edition had said the opposite. The editors replied that the former advice rested on no study. One implementer, Karen Voss, asked whether the rule covers printers. ISO/IEC 27001 states that access is reviewed at planned intervals.

Note that the nonce is never used twice. The response indicates that the key was accepted. A value of zero means that no limit is set. The receiver then reports that the record is complete. Implementations report errors by code. The header says how long the body is.

The IESG notes that the protocol has not been tested on slow links. As required by Section 3, the log is kept. As the charter says, the group closes when the text is published. Appendix C explains how the sample was drawn. The Security Directorate warned that the random source is weak on small devices. The authors thank Lena Ortiz, who pointed out that the second example was wrong.`,
  ],
  audit: [
    [
      'We',
      'The pharmacy director',
      'agency officials',
      'Officials',
      'the department',
      'The department',
      'The Comptroller',
      'The review of invoices',
      'Management',
      'The vendor',
      'A former clerk',
      "The clerk's supervisor",
      'The union representative',
      'The policy',
      'Internal Audit',
      'The Office of the Inspector General',
      'Director Amos Reed',
      'The auditor',
    ],
    `We audited the stores of the district for the year to March. Our objective was to determine whether medicines were recorded. We found that 14 of 60 records were incomplete.

The pharmacy director stated that the records were kept on paper until May. According to agency officials, the new system was delayed by the vendor. Officials told us that no inventory had been taken since 2019. In its written comments, the department agreed that the count was overdue. The department did not say when it will be done. The Comptroller concluded that controls over the stores were weak.

Table 3 shows that losses rose in spring. The review of invoices indicates that two were paid twice. Our analysis showed that the second payment was never returned. The records did not show who signed. The sample suggests that one invoice in thirty is late. The increase reflects higher prices.

Management responded that duplicate invoices are now stopped by the system. The vendor, Halden Supplies, denied that it had been paid twice. A former clerk said she had reported the error in June. The clerk's supervisor did not recall the report. The union representative claimed that staff were never trained. Three nurses interviewed by us said that keys were left in the door.

We recommend that the department count its stock each quarter. Recommendation 2 calls for a second signature. The department should report that the count was made. The law requires that losses be published. The policy states that two people open the safe. Internal Audit had warned in 2021 that one person held both keys. The Office of the Inspector General noted that the warning was not answered.

In his reply, Director Amos Reed wrote that the safe has been replaced. He added that cameras were installed. The auditor's view is that the risk remains until the count is done.`,
  ],
  paper: [
    [
      'Ebbinghaus',
      'Jenkins and Dallenbach',
      'Müller et al.',
      'Stickgold',
      'Critics',
      'Participants',
      'One participant',
      'The experimenters',
      'The manufacturer',
      'A second rater',
      'We',
      'The editor',
      'Dr Nwosu',
      'The World Health Organization',
      'Smith',
      'Ito and Park',
      'Varga and colleagues',
    ],
    `Sleep and memory have been studied for a century. Ebbinghaus reported that forgetting is fast at first. Jenkins and Dallenbach (1924) found that people who slept remembered more. Later work has shown that the effect depends on the task.

Müller et al. (2007) argued that the hippocampus replays the day. Stickgold [14] suggests that dreams are part of it. However, the evidence is mixed, as a recent review by Ito and Park points out. Ito and Park conclude that half of the trials had too few people. Critics contend that the tasks were too easy.

Figure 2 shows the mean score by group. The results indicate that the nap helped. Our findings suggest that twenty minutes are enough. The model predicts that the effect fades. Table 1 reports the number of errors. The difference implies that the groups were not alike. Analysis of variance revealed no effect of age. The scale asks how tired people are.

Participants reported that they had slept badly. One participant said that the bed was cold. The experimenters noted that two sensors had failed. The ethics committee required that people could leave at any time. The manufacturer claims that the sensor is accurate to one second. A second rater confirmed that the scores were right.

We hypothesised that a nap would help most after learning words. We acknowledge that the sample is small. The editor asked whether the lights were on. Dr Nwosu believes that light matters more than noise. The World Health Organization recommends that adults sleep seven hours. Smith (2015, p. 4) writes that "a nap is no night". In contrast, Varga and colleagues observed no benefit. This suggests that the timing matters.`,
  ],
};

describe('of those that are credited outside news', () => {
  it('no more than one in thirty says nothing, and many are found', () => {
    const wrong: string[] = [];
    let credited = 0;
    for (const [speakers, body] of Object.values(DOCUMENTS))
      for (const { name, cue } of readingsOf(reportOf(body))) {
        if (name === null) continue;
        credited++;
        if (!speakers.includes(name)) wrong.push(`${name} ${cue}`);
      }
    expect(credited).toBeGreaterThanOrEqual(50);
    expect(wrong.length, wrong.join()).toBeLessThanOrEqual(Math.floor(credited / 30));
  });

  it('one who is thanked and pointed something out has a name', () => {
    const body = 'The authors thank Lena Ortiz, who pointed out that the second example was wrong.';
    expect(readingsOf(reportOf(body)).map(({ name }) => name)).toContain('Lena Ortiz');
  });
});
