<#import "paper.ftl" as p>
<@p.page title=title + " " + number preheader=preheader shop=shop>
<@p.full>
<tr><td style="padding:26px 28px 18px;${p.reading}font-size:15px;line-height:21px;color:#44525c;">${title}<br><span style="${p.plate}font-size:44px;line-height:48px;font-weight:bold;color:#13202a;word-break:break-word;">${number}</span><br><b style="color:#13202a;">${place}</b><br>${when}</td></tr>
<tr><td style="padding:0 28px 18px;"><@p.facts rows=facts/></td></tr>
<@p.perforation/>
<@p.order lines=lines/>
<@p.sum rows=sums label=totalLabel total=total/>
<#if link?has_content>
<tr><td style="padding:8px 28px 26px;"><@p.bare><tr><td bgcolor="#0b3f8a" style="background:#0b3f8a;border-radius:8px;padding:3px;"><@p.bare><tr><td style="border:1px solid #c9d8f0;border-radius:6px;"><a href="${link}" style="display:inline-block;padding:13px 24px;${p.reading}font-size:17px;line-height:22px;font-weight:bold;color:#ffffff;text-decoration:none;">${action}</a></td></tr></@p.bare></td></tr></@p.bare></td></tr>
</#if>
</@p.full></td></tr>
<tr><td bgcolor="#d3dadb" style="${p.reading}background:#d3dadb;padding:16px 28px;font-size:13px;line-height:19px;color:#44525c;">${why}</td></tr>
</@p.page>
