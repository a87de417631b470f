<#-- Paper on zinc, tables only, light only, no remote image: the family of the receipt. -->
<#assign plate = "'Avenir Next Condensed','Roboto Condensed','Arial Narrow','Liberation Sans Narrow',Arial,sans-serif">
<#assign reading = "'Helvetica Neue','Segoe UI',Roboto,Arial,sans-serif">
<#assign typed = "Menlo,'Liberation Mono','Courier New',monospace">
<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light"><title>${title}</title></head>
<body style="margin:0;padding:0;background:#e3e8e8;">
<div style="display:none;max-height:0;overflow:hidden;">${lead}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" bgcolor="#e3e8e8"><tr><td align="center" style="padding:28px 10px 36px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;">
<tr><td align="center" style="padding:0 0 18px;">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td bgcolor="#0b3f8a" style="background:#0b3f8a;border-radius:8px;padding:3px;">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td style="border:1px solid #c9d8f0;border-radius:6px;padding:7px 18px 8px;font-family:${plate?no_esc};font-size:22px;line-height:24px;font-weight:bold;letter-spacing:1px;color:#ffffff;">${shop}</td></tr></table>
</td></tr></table>
</td></tr>
<tr><td bgcolor="#fffdf7" style="background:#fffdf7;border-top:5px solid #b4c0c3;padding:26px 28px 28px;font-family:${reading?no_esc};font-size:17px;line-height:25px;color:#13202a;">
<h1 style="margin:0 0 16px;font-family:${plate?no_esc};font-size:32px;line-height:36px;font-weight:bold;color:#13202a;">${title}</h1>
<#if greeting?has_content><p style="margin:0 0 12px;">${greeting}</p></#if>
<p style="margin:0 0 22px;">${lead}</p>
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td bgcolor="#0b3f8a" style="background:#0b3f8a;border-radius:8px;padding:3px;">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td style="border:1px solid #c9d8f0;border-radius:6px;"><a href="${link}" style="display:inline-block;padding:13px 24px;font-family:${reading?no_esc};font-size:17px;line-height:22px;font-weight:bold;color:#ffffff;text-decoration:none;">${action}</a></td></tr></table>
</td></tr></table>
<p style="margin:22px 0 0;font-size:15px;line-height:21px;color:#44525c;">${validity}</p>
</td></tr>
<tr><td bgcolor="#d3dadb" style="background:#d3dadb;padding:16px 28px;font-family:${reading?no_esc};font-size:13px;line-height:19px;color:#44525c;">${why}</td></tr>
</table>
</td></tr></table>
</body>
</html>
