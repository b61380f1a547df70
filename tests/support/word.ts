/**
 * What Word 365 in Swedish puts on the clipboard, shortened: its own headings, lists that are no lists, a table, marks and
 * looks.
 */
export const fromWord = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- /* Style Definitions */ p.MsoNormal {margin:0cm;font-size:11.0pt;font-family:"Calibri",sans-serif;} @list l0:level1 {mso-level-number-format:bullet;} --></style></head>
<body lang=SV style='tab-interval:65.2pt;word-wrap:break-word'><!--StartFragment-->
<h1 style='margin-top:12.0pt'><a name="_Toc1"></a><span style='font-family:"Calibri Light",sans-serif;color:#2F5496'>Läget i projekten<o:p></o:p></span></h1>
<p class=MsoNormal><b><span style='color:red'>Tre</span></b> projekt <i>pågår</i>, se <a href="https://example.se/projekt" target="_blank"><span style='color:#0563C1'>listan</span></a>. <span style='font-weight:bold;background:yellow'>Ett är försenat.</span><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<h2><span style='font-size:13.0pt'>Att göra</span></h2>
<p class=MsoListParagraphCxSpFirst style='margin-left:36.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Ringa partnern<o:p></o:p></p>
<p class=MsoListParagraphCxSpMiddle style='margin-left:72.0pt;text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>o<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Fråga om <b>budget</b><o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>Boka resan<o:p></o:p></p>
<p class=MsoNormal>I ordning:<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Ansök<o:p></o:p></p>
<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l1 level1 lfo2'><![if !supportLists]><span style='mso-list:Ignore'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Rapportera<o:p></o:p></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none'>
<tr style='height:15.0pt'><td width=208 colspan=2 valign=top style='width:155.8pt;border:solid windowtext 1.0pt'><p class=MsoNormal><b>Projekt<o:p></o:p></b></p></td><td width=208><p class=MsoNormal>Kostnad | kr<o:p></o:p></p></td></tr>
<tr><td><p class=MsoNormal>Gröna torg<o:p></o:p></p><p class=MsoNormal>etapp 1<o:p></o:p></p></td><td><p class=MsoNormal>2027<o:p></o:p></p></td><td><p class=MsoNormal>120&nbsp;000<o:p></o:p></p></td></tr>
</table>
<p class=MsoNormal><span style='mso-fareast-language:SV'><img width=600 src="file:///C:/Users/x/clip_image001.png"></span><a href="file:///C:/hemligt.docx">Bilagan</a> finns.<o:p></o:p></p>
<!--EndFragment--></body></html>`;

/** The same as the house keeps it. */
export const fromWordAsMarkdown = `# Läget i projekten

**Tre** projekt *pågår*, se [listan](https://example.se/projekt). **Ett är försenat.**

## Att göra

- Ringa partnern
  - Fråga om **budget**
- Boka resan

I ordning:

1. Ansök
2. Rapportera

| **Projekt** |  | Kostnad \\| kr |
| --- | --- | --- |
| Gröna torg etapp 1 | 2027 | 120\u00a0000 |

Bilagan finns.`;
