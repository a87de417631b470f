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
<tr><td bgcolor="#0b3f8a" align="center" style="background:#0b3f8a;padding:22px 24px 26px;font-family:${plate?no_esc};color:#ffffff;">
<p style="margin:0 0 12px;font-size:20px;line-height:24px;font-weight:bold;letter-spacing:1px;">${shop}</p>
<h1 style="margin:0;font-size:40px;line-height:42px;font-weight:bold;color:#ffffff;">${title}</h1>
</td></tr>
<tr><td bgcolor="#fffdf7" style="background:#fffdf7;border-top:6px solid #b4c0c3;padding:26px 28px 28px;font-family:${reading?no_esc};font-size:17px;line-height:25px;color:#13202a;">
<#if greeting?has_content><p style="margin:0 0 12px;">${greeting}</p></#if>
<p style="margin:0 0 20px;">${lead}</p>
<p style="margin:0 0 2px;font-family:${plate?no_esc};font-size:26px;line-height:30px;font-weight:bold;">${product}</p>
<p style="margin:0 0 20px;"><span style="font-family:${plate?no_esc};font-size:34px;line-height:40px;font-weight:bold;">${reduced}</span>&nbsp; <s style="color:#44525c;">${price}</s></p>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 24px;"><tr><td bgcolor="#f4c430" style="background:#f4c430;padding:16px 20px;border-bottom:2px dashed #8a7020;font-family:${reading?no_esc};font-size:15px;line-height:21px;color:#13202a;">${couponLabel}<br><strong style="font-family:${typed?no_esc};font-size:24px;line-height:32px;white-space:nowrap;">${coupon}</strong></td></tr>
<tr><td bgcolor="#f4c430" style="background:#f4c430;padding:10px 20px 14px;font-family:${reading?no_esc};font-size:15px;line-height:21px;color:#13202a;">${until}</td></tr></table>
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td bgcolor="#0b3f8a" style="background:#0b3f8a;border-radius:8px;padding:3px;">
<table role="presentation" cellpadding="0" cellspacing="0" border="0"><tr><td style="border:1px solid #c9d8f0;border-radius:6px;"><a href="${link}" style="display:inline-block;padding:13px 24px;font-family:${reading?no_esc};font-size:17px;line-height:22px;font-weight:bold;color:#ffffff;text-decoration:none;">${action}</a></td></tr></table>
</td></tr></table>
</td></tr>
<tr><td bgcolor="#d3dadb" style="background:#d3dadb;padding:16px 28px;font-family:${reading?no_esc};font-size:13px;line-height:19px;color:#44525c;">${why}<br><a href="${leaveLink}" style="color:#0b3f8a;">${leave}</a><#if address?has_content><br><br>${shop}, ${address}</#if></td></tr>
</table>
</td></tr></table>
</body>
</html>
